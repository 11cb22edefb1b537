package countermand.dialects;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of texts, as lower-case hex: of secrets, which are kept as nothing else, and of bodies.
 */
public final class Sha256 {
  private Sha256() {}

  /** The hash of a text's UTF-8 bytes. */
  public static String hex(String text) {
    return HexFormat.of().formatHex(of(text));
  }

  /** The same as bytes. */
  public static byte[] of(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Whether a secret has this hash; takes as long whether or not, and wherever they differ. */
  public static boolean matches(String secret, String hash) {
    return MessageDigest.isEqual(
        hex(secret).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.UTF_8));
  }
}
