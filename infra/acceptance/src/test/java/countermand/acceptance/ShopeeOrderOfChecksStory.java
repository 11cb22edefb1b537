package countermand.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each call here is wrong in two ways at least: the earlier of Shopee's checks answers. */
final class ShopeeOrderOfChecksStory {
  private static final String NOTHING = "{}";

  private final JsonNode secret =
      Connected.between("native", "shopee")
          .issues("{'side':'seller','only':['" + Shopee.DETAIL + "','" + Shopee.TOKEN + "']}")
          .path("secret");
  private final Shopee partner = Shopee.of(secret);
  private final Shopee confined =
      partner.with(partner.exchanges(secret.path("code").asText()).text("/access_token"));

  @Test
  void whatIsMissingIsNamedBeforeTheSignatureIsTried() {
    Map<String, String> query = Shopee.seller().signed(Shopee.CANCEL, Shopee.now());
    query.put("sign", "0");
    query.remove("shop_id");
    Shopee.error(send(query), 403, "error_param", "There is no shop_id in query.");
    query.remove("access_token");
    Shopee.error(send(query), 403, "error_param", "There is no access_token in query.");
    query.remove("sign");
    Shopee.error(send(query), 403, "error_param", "There is no sign in query.");
    query.put("timestamp", "1");
    Shopee.error(send(query), 403, "error_param", "Timestamp is expired.");
    query.put("partner_id", "x");
    Shopee.error(send(query), 403, "error_param", "Invalid partner_id.");
  }

  @Test
  void theSignatureBeforeTheShop() {
    Shopee forged = new Shopee(confined.partner(), "another", "1", "nobodys");
    Shopee.error(forged.posts(Shopee.CANCEL, NOTHING), 403, "error_sign", "Wrong sign.");
  }

  @Test
  void theShopBeforeTheToken() {
    Shopee elsewhere = new Shopee(confined.partner(), confined.key(), "1", "nobodys");
    Shopee.error(
        elsewhere.posts(Shopee.CANCEL, NOTHING),
        403,
        "order. error_permission",
        "Please link shop and partner on seller center first.");
  }

  @Test
  void theTokenBeforeWhatTheKeyIsFor() {
    Shopee.error(
        confined.with("nobodys").posts(Shopee.CANCEL, NOTHING),
        403,
        "error_auth",
        "Invalid access_token.");
  }

  @Test
  void whatTheKeyIsForBeforeTheBody() {
    Shopee.error(
        confined.posts(Shopee.CANCEL, NOTHING), 403, "error_auth", "No permission to current api.");
  }

  @Test
  void theBodyBeforeTheOrder() {
    Shopee.error(
        Shopee.seller().posts(Shopee.CANCEL, "{'order_sn':'none'}"),
        200,
        "error_param",
        "Wrong parameters, detail: cancel_reason is a required field.");
  }

  private static Answer send(Map<String, String> query) {
    return Shopee.call("POST", Shopee.CANCEL, query, NOTHING).send();
  }
}
