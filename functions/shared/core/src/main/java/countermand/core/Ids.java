package countermand.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** Ids that follow from what they name, so that whoever derives them first derives the same. */
public final class Ids {
  private static final int REQUEST_ID_BYTES = 16;

  private Ids() {}

  /** The id of an order's n-th request in a protocol without request ids: 32 hex characters. */
  public static String request(OrderIds ids, int n) {
    byte[] hash = digest("SHA-256", ids.link() + "|" + ids.orderId() + "|" + n);
    return HexFormat.of().formatHex(hash, 0, REQUEST_ID_BYTES);
  }

  /**
   * The id of the request that an order had at an instant, in a protocol that tells no more of it:
   * 32 hex characters.
   */
  public static String requestAsOf(OrderIds ids, Instant asOf) {
    byte[] hash = digest("SHA-256", ids.link() + "|" + ids.orderId() + "|as of " + asOf);
    return HexFormat.of().formatHex(hash, 0, REQUEST_ID_BYTES);
  }

  /** A name-based UUID (version 5, SHA-1, RFC 9562) of a text. */
  public static UUID uuid(String name) {
    byte[] hash = digest("SHA-1", name);
    long high = 0;
    long low = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      high = (high << Byte.SIZE) | (hash[i] & 0xff);
      low = (low << Byte.SIZE) | (hash[i + Long.BYTES] & 0xff);
    }
    return new UUID(
        (high & 0xffff_ffff_ffff_0fffL) | 0x5000L, (low & 0x3fff_ffff_ffff_ffffL) | Long.MIN_VALUE);
  }

  private static byte[] digest(String algorithm, String text) {
    try {
      return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
