package countermand.dialects.nativeapi;

import countermand.dialects.HmacSha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The header {@code webhook-signature}: a {@code v1} for each secret, separated by spaces. */
final class WebhookSignature {
  private static final String PREFIX = "whsec_";

  /** What Standard Webhooks asks for. */
  private static final int KEY_BYTES_MIN = 24;

  private static final int KEY_BYTES_MAX = 64;

  private WebhookSignature() {}

  /** What is wrong with a secret to sign with; empty where nothing is. */
  static Optional<String> secretFault(String secret) {
    return secret.startsWith(PREFIX) && goodLength(secret.substring(PREFIX.length()))
        ? Optional.empty()
        : Optional.of(
            "must be %s and the base64 of %d to %d bytes"
                .formatted(PREFIX, KEY_BYTES_MIN, KEY_BYTES_MAX));
  }

  private static boolean goodLength(String base64) {
    try {
      int bytes = Base64.getDecoder().decode(base64).length;
      return bytes >= KEY_BYTES_MIN && bytes <= KEY_BYTES_MAX;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /**
   * Signs a text.
   *
   * @param secrets as {@code whsec_} and the key in base64
   */
  static String of(String signed, List<String> secrets) {
    return secrets.stream()
        .map(secret -> "v1," + signature(signed, secret))
        .collect(Collectors.joining(" "));
  }

  private static String signature(String signed, String secret) {
    return Base64.getEncoder()
        .encodeToString(HmacSha256.of(key(secret), signed.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] key(String secret) {
    return Base64.getDecoder()
        .decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
  }
}
