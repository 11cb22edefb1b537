package countermand.runtime;

import java.security.Provider;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.security.Security;

/**
 * The JDK's randomness as a snapshot would have it at its worst: each source that is made before
 * the snapshot goes on in every restored instance as it does in all others.
 */
public final class FrozenChance extends SecureRandomSpi {
  private static final long serialVersionUID = 1;
  private static volatile boolean restored;

  private final boolean frozen = !restored;
  private byte next;

  /** Makes it the JDK's. */
  static void install() {
    Security.insertProviderAt(new Frozen(), 1);
  }

  /** From now on sources are as good as they ever were. */
  static void restore() {
    restored = true;
  }

  private static final class Frozen extends Provider {
    private static final long serialVersionUID = 1;

    private Frozen() {
      super("Frozen", "1", "randomness out of a snapshot");
      put("SecureRandom.Frozen", FrozenChance.class.getName());
    }
  }

  @Override
  protected void engineNextBytes(byte[] bytes) {
    if (frozen) {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = next++;
      }
    } else {
      bytes(bytes);
    }
  }

  private static void bytes(byte[] bytes) {
    try {
      SecureRandom.getInstance("NativePRNGNonBlocking", "SUN").nextBytes(bytes);
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException("this test runs where there is /dev/urandom", e);
    }
  }

  @Override
  protected void engineSetSeed(byte[] seed) {
    // What is frozen is so whatever is added.
  }

  @Override
  protected byte[] engineGenerateSeed(int bytes) {
    byte[] seed = new byte[bytes];
    engineNextBytes(seed);
    return seed;
  }
}
