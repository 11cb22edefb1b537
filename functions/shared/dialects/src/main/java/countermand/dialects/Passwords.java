package countermand.dialects;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Passwords as they are kept: PBKDF2 with HMAC-SHA-256 (RFC 8018), salted, and with their own
 * number of iterations, so that it can be raised while older ones stay good: {@code
 * pbkdf2-sha256$600000$<salt>$<hash>}, both in base64url.
 */
public final class Passwords {
  /** What OWASP asks for with this function; about a third of a second on one Lambda core. */
  public static final int ITERATIONS = 600_000;

  /** Bytes of a salt. */
  public static final int SALT_BYTES = 16;

  private static final int HASH_BITS = 256;
  private static final Pattern KEPT =
      Pattern.compile("pbkdf2-sha256\\$(\\d{1,8})\\$([\\w-]{1,128})\\$([\\w-]{1,128})");
  private static final String NOBODYS =
      kept(ITERATIONS, new byte[SALT_BYTES], new byte[HASH_BITS / Byte.SIZE]);

  private Passwords() {}

  /**
   * A password as it is kept.
   *
   * @param salt {@value #SALT_BYTES} random bytes, different for each password
   */
  public static String hash(String password, byte[] salt) {
    return kept(ITERATIONS, salt, derived(password, salt, ITERATIONS));
  }

  /**
   * Whether a password is the one that was kept. Takes as long whether or not; what was not kept by
   * {@link #hash} is never matched.
   */
  public static boolean matches(String password, String kept) {
    Matcher parts = KEPT.matcher(kept);
    if (!parts.matches()) {
      return false;
    }
    byte[] salt = Base64.getUrlDecoder().decode(parts.group(2));
    byte[] hash = Base64.getUrlDecoder().decode(parts.group(3));
    return MessageDigest.isEqual(derived(password, salt, Integer.parseInt(parts.group(1))), hash);
  }

  /**
   * A hash that no password has. Whoever calls with an unknown name is checked against it, so that
   * it takes as long as a known one, and nobody learns which names there are.
   */
  public static String nobodys() {
    return NOBODYS;
  }

  private static String kept(int iterations, byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    return "pbkdf2-sha256$%d$%s$%s"
        .formatted(iterations, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  private static byte[] derived(String password, byte[] salt, int iterations) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PBKDF2 with HMAC-SHA-256", e);
    } finally {
      spec.clearPassword();
    }
  }
}
