package countermand.runtime.priming;

import countermand.dialects.HmacSha256;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Proves who a voice is, in the way of its dialect. The secrets open nothing outside of the world
 * in memory, so they are written here for everybody to see.
 */
final class Presenting {
  static final String SECRET = "priming";
  static final String PARTNER = "1000001";
  static final String SHOP = "600000";
  static final String ADDRESS = "https://priming.example.com/shopee/push";
  private static final String AUTHORIZATION = "Authorization";

  private final PrimingCall call;
  private final Instant now;
  private final Map<String, String> headers = new HashMap<>();
  private final Map<String, String> query;

  private Presenting(PrimingCall call, Instant now) {
    this.call = call;
    this.now = now;
    this.query = new HashMap<>(call.query());
  }

  /** A call, and what proves who calls. */
  static Presenting of(PrimingCall call, Instant now) {
    Presenting presenting = new Presenting(call, now);
    presenting.prove();
    return presenting;
  }

  Map<String, String> headers() {
    return headers;
  }

  Map<String, String> query() {
    return query;
  }

  private void prove() {
    switch (call.voice()) {
      case MARKETPLACE, SELLER, OPERATOR ->
          headers.put(AUTHORIZATION, "Bearer cm_" + keyOfItsLink() + "_" + SECRET);
      case VTEX_MARKETPLACE, VTEX_SELLER -> {
        headers.put("X-VTEX-API-AppKey", call.voice().keyId());
        headers.put("X-VTEX-API-AppToken", SECRET);
      }
      case UNICOMMERCE_MARKETPLACE -> {
        headers.put("clientid", call.voice().keyId());
        headers.put("merchantid", "priming");
        headers.put("securitykey", SECRET);
      }
      case UNICOMMERCE_SELLER -> headers.put("apiKey", SECRET);
      case UNICOMMERCE_LOGIN -> query.putAll(Map.of("username", login(), "password", SECRET));
      case CONSOLE_SELLER -> headers.put("Cookie", "__Host-countermand=" + SECRET);
      case SHOPEE_SELLER -> sign(Map.of("access_token", SECRET, "shop_id", SHOP));
      case SHOPEE_APP -> sign(Map.of());
      case SHOPEE_PUSH ->
          headers.put(AUTHORIZATION, HmacSha256.hex(SECRET, ADDRESS + "|" + call.body()));
    }
  }

  static String login() {
    return Voice.UNICOMMERCE_LOGIN.keyId();
  }

  /** On the native API a party of any link may be spoken for. */
  private String keyOfItsLink() {
    String link = call.path().getOrDefault("link", call.voice().link());
    String dialect = link.substring(link.indexOf('-') + 1);
    return call.voice() == Voice.OPERATOR
        ? PrimingWorld.OPERATOR
        : Voice.keyId(dialect, call.voice().role());
  }

  private void sign(Map<String, String> shop) {
    String timestamp = Long.toString(now.getEpochSecond());
    String token = shop.getOrDefault("access_token", "") + shop.getOrDefault("shop_id", "");
    query.putAll(shop);
    query.put("partner_id", PARTNER);
    query.put("timestamp", timestamp);
    query.put("sign", HmacSha256.hex(SECRET, PARTNER + call.called() + timestamp + token));
  }
}
