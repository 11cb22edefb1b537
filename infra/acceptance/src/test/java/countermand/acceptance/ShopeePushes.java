package countermand.acceptance;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Shopee, telling a seller's app of its shop.
 *
 * @param url under which the app is registered there
 */
record ShopeePushes(String key, String shop, String url) {

  static ShopeePushes of(JsonNode party) {
    return new ShopeePushes(
        party.path("partnerKey").asText(),
        party.path("shopId").asText(),
        party.path("callbackUrl").asText());
  }

  /** The app of a shop of a story's own. */
  static ShopeePushes ofShop(String shop) {
    return new ShopeePushes("partnerkey", shop, "https://seller.example.com/shopee/push");
  }

  /** What the operator issues its key by. */
  String wish() {
    return "{'side':'marketplace','brought':{'partnerKey':'%s','shopId':'%s','callbackUrl':'%s'}}"
        .formatted(key, shop, url);
  }

  /** A status since so many seconds. */
  Answer says(String orderSn, String status, long updateTime) {
    return call(orderSn, status, updateTime).send();
  }

  Call call(String orderSn, String status, long updateTime) {
    return signed(
        """
        {'data':{'items':[],'ordersn':'%s','status':'%s','completed_scenario':'','update_time':%d},\
        'shop_id':%s,'code':3,'timestamp':1660123127}\
        """
            .formatted(orderSn, status, updateTime, shop));
  }

  Answer pushes(String body) {
    return signed(body).send();
  }

  private Call signed(String body) {
    String text = Json.text(body);
    return call(text).with("Authorization", Shopee.hmac(key, url + "|" + text));
  }

  static Call call(String text) {
    return Call.post("/shopee/push", text);
  }
}
