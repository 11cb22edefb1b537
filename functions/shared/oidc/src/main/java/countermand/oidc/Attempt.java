package countermand.oidc;

import countermand.dialects.HmacSha256;
import countermand.dialects.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * One attempt to sign in, from one browser. All that must be unguessable about it is made of one
 * secret, which the browser alone keeps: what the provider and the address line get to see says
 * nothing of the rest.
 *
 * @param secret 64 hexadecimal digits; never logged
 */
public record Attempt(String secret) {
  private static final int BYTES = 32;
  private static final Pattern SECRET = Pattern.compile("[0-9a-f]{64}");

  public Attempt {
    if (!isOne(secret)) {
      throw new IllegalArgumentException("an attempt's secret is 64 hexadecimal digits");
    }
  }

  /** A new one. */
  public static Attempt fresh(IntFunction<byte[]> chance) {
    return new Attempt(HexFormat.of().formatHex(chance.apply(BYTES)));
  }

  /** Whether a text can be an attempt's secret. */
  public static boolean isOne(String text) {
    return SECRET.matcher(text).matches();
  }

  /** Goes to the provider and comes back with the browser (RFC 6749, 10.12). */
  String state() {
    return HmacSha256.hex(secret, "state");
  }

  /** Goes to the provider and comes back in the ID token (OpenID Connect Core, 3.1.2.1). */
  String nonce() {
    return HmacSha256.hex(secret, "nonce");
  }

  /** Goes to the provider with the code alone (RFC 7636, 4.1). */
  String verifier() {
    return HmacSha256.hex(secret, "verifier");
  }

  /** The verifier's hash (RFC 7636, 4.2, S256). */
  String challenge() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(verifier()));
  }

  /** Whether what came back belongs to it; in constant time. */
  public boolean owns(String state) {
    return MessageDigest.isEqual(
        state().getBytes(StandardCharsets.US_ASCII), state.getBytes(StandardCharsets.UTF_8));
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "Attempt";
  }
}
