package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A seller's app that calls in Shopee's protocol.
 *
 * @param token its access token; empty where it has none yet
 */
record Shopee(String partner, String key, String shop, String token) {
  static final String TOKEN = "/api/v2/auth/token/get";
  static final String REFRESH = "/api/v2/auth/access_token/get";
  static final String CANCEL = "/api/v2/order/cancel_order";
  static final String ANSWER = "/api/v2/order/handle_buyer_cancellation";
  static final String ESTIMATE = "/api/v2/order/get_estimate_cancel_value";
  static final String DETAIL = "/api/v2/order/get_order_detail";
  static final String LOST = "/api/v2/push/get_lost_push_message";
  static final String HEARD = "/api/v2/push/confirm_consumed_lost_push_message";

  /** Two units of the published examples' item, and one of an item that has no models. */
  private static final String LINES =
      """
      {'lineId':'a','productId':'1680783','variantId':'327890123','quantity':2,'unitPrice':1000},
      {'lineId':'b','productId':'1680784','quantity':1,'unitPrice':500}
      """;

  /** A token is good for hours: one for all stories. */
  private static final class Issued {
    private static final Shopee SELLER = of(Demo.link("shopee").path("seller")).enters();
  }

  static Shopee seller() {
    return Issued.SELLER;
  }

  /** A partner as the demo shows it, or as it is issued. */
  static Shopee of(JsonNode shown) {
    return new Shopee(
        shown.path("partnerId").asText(),
        shown.path("partnerKey").asText(),
        shown.path("shopId").asText(),
        "");
  }

  static Sale sale(String stage) {
    return Sale.of(Link.ofShopee(), LINES).broughtTo(stage);
  }

  static Sale unplaced() {
    return Sale.of(Link.ofShopee(), LINES);
  }

  Shopee with(String other) {
    return new Shopee(partner, key, shop, other);
  }

  /** The demo's code may be exchanged again and again. */
  private Shopee enters() {
    return with(exchanges(Demo.link("shopee").at("/seller/code").asText()).text("/access_token"));
  }

  Answer exchanges(String code) {
    return posts(
        TOKEN, "{'code':'%s','partner_id':%s,'shop_id':%s}".formatted(code, partner, shop));
  }

  Answer refreshes(String refreshToken) {
    return posts(
        REFRESH,
        "{'refresh_token':'%s','partner_id':%s,'shop_id':%s}"
            .formatted(refreshToken, partner, shop));
  }

  Answer cancels(String orderSn, String fields) {
    return posts(CANCEL, "{'order_sn':'%s',%s}".formatted(orderSn, fields));
  }

  /** Cancels units of items, such as {@code {'item_id':1,'model_id':2,'model_quantity':1}}. */
  Answer cancelsUnits(String orderSn, String units) {
    return cancels(
        orderSn, "'cancel_reason':'OUT_OF_STOCK','partial_cancel_item_list':[%s]".formatted(units));
  }

  Answer answers(String orderSn, String operation) {
    return posts(ANSWER, "{'order_sn':'%s','operation':'%s'}".formatted(orderSn, operation));
  }

  Answer posts(String path, String body) {
    return call("POST", path, signed(path, now()), body).send();
  }

  Answer sees(String orderSns) {
    Map<String, String> query = signed(DETAIL, now());
    query.put("order_sn_list", orderSns);
    return call("GET", DETAIL, query, "").send();
  }

  /** The pushes that it has not taken. */
  Answer hearsLost() {
    return call("GET", LOST, signed(LOST, now()), "").send();
  }

  static Call call(String method, String path, Map<String, String> query, String body) {
    String joined =
        query.entrySet().stream()
            .map(entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return Call.of(method, joined.isEmpty() ? path : path + "?" + joined, Json.text(body));
  }

  /** The common parameters of a call, to be changed as the story likes. */
  Map<String, String> signed(String path, long timestamp) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("partner_id", partner);
    query.put("timestamp", Long.toString(timestamp));
    String signed = partner + path + timestamp;
    if (path.startsWith("/api/v2/order/")) {
      query.put("access_token", token);
      query.put("shop_id", shop);
      signed += token + shop;
    }
    query.put("sign", hmac(key, signed));
    return query;
  }

  /** Signatures are fresh by the real time. */
  static long now() {
    return InstantSource.system().instant().getEpochSecond();
  }

  static String hmac(String key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asserts an error, in all of its words. */
  static Answer error(Answer answer, int status, String error, String message) {
    answer.hasStatus(status);
    assertThat(Json.keys(answer.json())).containsExactly("error", "message", "request_id");
    assertThat(answer.text("/error")).as("%s", answer).isEqualTo(error);
    assertThat(answer.text("/message")).as("%s", answer).isEqualTo(message);
    return answer;
  }

  /** Asserts that something was decided, and says when. */
  static long updated(Answer answer) {
    answer.hasStatus(200);
    assertThat(answer.text("/error")).as("%s", answer).isEmpty();
    return answer.json().at("/response/update_time").asLong();
  }
}
