package countermand.dialects;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC with SHA-256 (RFC 2104, FIPS 180-4). */
public final class HmacSha256 {
  private static final String ALGORITHM = "HmacSHA256";

  private HmacSha256() {}

  /** Signs bytes. */
  public static byte[] of(byte[] key, byte[] signed) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(signed);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }

  /** Signs a text with a key that is a text too, as lower-case hex. */
  public static String hex(String key, String signed) {
    return HexFormat.of()
        .formatHex(
            of(key.getBytes(StandardCharsets.UTF_8), signed.getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether a signature is that of a text; takes as long whether or not. */
  public static boolean matches(String key, String signed, String hex) {
    return matches(key, signed.getBytes(StandardCharsets.UTF_8), hex);
  }

  /** Whether a signature is that of some bytes; takes as long whether or not. */
  public static boolean matches(String key, byte[] signed, String hex) {
    byte[] right = of(key.getBytes(StandardCharsets.UTF_8), signed);
    return MessageDigest.isEqual(
        HexFormat.of().formatHex(right).getBytes(StandardCharsets.US_ASCII),
        hex.getBytes(StandardCharsets.UTF_8));
  }
}
