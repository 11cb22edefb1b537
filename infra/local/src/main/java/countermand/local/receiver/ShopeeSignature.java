package countermand.local.receiver;

import countermand.dialects.HmacSha256;
import countermand.local.http.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** What Shopee, and a seller's app of Shopee's, make of the signature of a request. */
final class ShopeeSignature {
  private ShopeeSignature() {}

  /**
   * Of a call of a seller's app: partner, path, timestamp and, on a shop's behalf, token and shop.
   *
   * @param secret as the link keeps it
   */
  static Signature ofCall(Request request, String secret, Instant now) {
    List<String> given = List.of(secret.split(":", -1));
    boolean partners = request.path().contains("/api/v2/auth/");
    String signed =
        given.getFirst()
            + request.uri().getRawPath()
            + query(request, "timestamp")
            + (partners ? "" : query(request, "access_token") + given.get(2));
    boolean named =
        query(request, "partner_id").equals(given.getFirst())
            && (partners || query(request, "shop_id").equals(given.get(2)));
    if (!named || !HmacSha256.matches(given.get(1), signed, query(request, "sign"))) {
      return new Signature(false, "signed with another key, or for another call");
    }
    return Signature.fresh(query(request, "timestamp"), now)
        ? new Signature(true, "verifies")
        : new Signature(false, "its timestamp is more than 5 minutes off the real clock");
  }

  /** Of a push: the address, a bar, and the body. */
  static Signature ofPush(Request request, String secret) {
    String url = "http://" + request.header("Host").orElse("") + request.uri();
    String signed = url + "|" + new String(request.body(), StandardCharsets.UTF_8);
    String key = secret.substring(secret.indexOf(':') + 1);
    return HmacSha256.matches(key, signed, request.header("Authorization").orElse(""))
        ? new Signature(true, "verifies")
        : new Signature(false, "signed with another key, or for another address");
  }

  private static String query(Request request, String name) {
    return request.query(name).orElse("");
  }
}
