package countermand.local.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.Json;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

/** Signs tokens (RFC 7515, RS256), and shows the key with which they are checked (RFC 7517). */
final class Signer {
  private static final int BITS = 2048;
  private static final String KEY_ID = "local";

  private final KeyPair keys;

  /** With a key of its own, which ends with the system. */
  Signer() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has RSA", e);
    }
  }

  String signed(ObjectNode claims) {
    ObjectNode header = Json.object().put("alg", "RS256").put("typ", "JWT").put("kid", KEY_ID);
    String text = base64(Json.bytes(header)) + "." + base64(Json.bytes(claims));
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has RSA", e);
    }
  }

  ObjectNode keySet() {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    ObjectNode set = Json.object();
    set.putArray("keys")
        .addObject()
        .put("kty", "RSA")
        .put("use", "sig")
        .put("alg", "RS256")
        .put("kid", KEY_ID)
        .put("n", number(key.getModulus()))
        .put("e", number(key.getPublicExponent()));
    return set;
  }

  /** Without the zero that Java puts in front where the first bit is set (RFC 7518, 2). */
  private static String number(BigInteger value) {
    byte[] bytes = value.toByteArray();
    return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
