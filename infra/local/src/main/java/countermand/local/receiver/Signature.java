package countermand.local.receiver;

import countermand.local.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a receiver makes of a request's proof that it is ours: mostly the signature of Standard
 * Webhooks (standardwebhooks.com).
 *
 * @param says why, in words
 */
record Signature(boolean verifies, String says) {
  private static final String SECRET = "whsec_";
  private static final String VERSION = "v1,";

  /** What the libraries of the specification allow, in both directions. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** {@code now}: the real clock, which business time does not move. */
  static Signature of(Request request, String secret, Instant now) {
    Optional<String> id = request.header("webhook-id");
    Optional<String> timestamp = request.header("webhook-timestamp");
    Optional<String> signatures = request.header("webhook-signature");
    if (id.isEmpty() || timestamp.isEmpty() || signatures.isEmpty()) {
      return new Signature(false, "not signed by Standard Webhooks");
    }
    if (!matches(mac(secret, id.get() + "." + timestamp.get() + ".", request.body()), signatures)) {
      return new Signature(false, "signed with another secret, or changed on its way");
    }
    return fresh(timestamp.get(), now)
        ? new Signature(true, "verifies")
        : new Signature(false, "its timestamp is more than 5 minutes off the real clock");
  }

  /**
   * VTEX's calls are not signed: they carry a key and its token.
   *
   * @param key both, with a colon between
   */
  static Signature ofVtex(Request request, String key) {
    String carried =
        request.header("X-VTEX-API-AppKey").orElse("")
            + ":"
            + request.header("X-VTEX-API-AppToken").orElse("");
    return carried.equals(key)
        ? new Signature(true, "carries the right key and token")
        : new Signature(false, "carries another key or token, or none");
  }

  private static boolean matches(byte[] expected, Optional<String> signatures) {
    for (String signature : List.of(signatures.orElse("").split(" ", -1))) {
      if (signature.startsWith(VERSION)
          && MessageDigest.isEqual(
              expected, signature.substring(VERSION.length()).getBytes(StandardCharsets.UTF_8))) {
        return true;
      }
    }
    return false;
  }

  /** In base64. */
  private static byte[] mac(String secret, String before, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = Base64.getDecoder().decode(secret.substring(SECRET.length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(before.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encode(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }

  /** Whether a signature was made about now. */
  static boolean fresh(String timestamp, Instant now) {
    try {
      Instant signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
      return Duration.between(signed, now).abs().compareTo(TOLERANCE) <= 0;
    } catch (NumberFormatException | DateTimeException e) {
      return false;
    }
  }
}
