package countermand.runtime;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * Chance, whose source is made anew each time: what is made at start is the same in every instance
 * that is restored from its snapshot, and so is what the JDK keeps for {@link UUID#randomUUID}.
 */
final class Chance {
  /** RFC 9562, 4.2 and 4.1: the version in the upper half, the variant in the lower one. */
  private static final long VERSION_BITS = 0xf000L;

  private static final long RANDOM_VERSION = 0x4000L;
  private static final long VARIANT_BITS = 0xc000_0000_0000_0000L;
  private static final long IETF_VARIANT = 0x8000_0000_0000_0000L;

  private Chance() {}

  /** So many bytes that nobody guesses. */
  static byte[] bytes(int number) {
    byte[] bytes = new byte[number];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  /** An id that nobody else has. */
  static UUID id() {
    ByteBuffer bytes = ByteBuffer.wrap(bytes(2 * Long.BYTES));
    return new UUID(
        (bytes.getLong() & ~VERSION_BITS) | RANDOM_VERSION,
        (bytes.getLong() & ~VARIANT_BITS) | IETF_VARIANT);
  }
}
