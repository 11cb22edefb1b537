package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The error codes that Shopee documents for cancel_order, word by word. Those of broken machinery
 * are told in {@code WhateverBreaksIsAnsweredTest}.
 */
final class ShopeeErrorStory {
  private static final String WHOLE = "'cancel_reason':'CUSTOMER_REQUEST'";

  private final Shopee seller = Shopee.seller();

  @ParameterizedTest
  @CsvSource({
    "partner_id, There is no partner_id in query.",
    "timestamp, no timestamp",
    "sign, There is no sign in query.",
    "access_token, There is no access_token in query.",
    "shop_id, There is no shop_id in query."
  })
  void whatIsMissing(String name, String message) {
    Map<String, String> query = seller.signed(Shopee.CANCEL, Shopee.now());
    query.remove(name);
    Shopee.error(send(query), 403, "error_param", message);
  }

  @ParameterizedTest
  @CsvSource({"partner_id, Invalid partner_id.", "timestamp, Invalid timestamp"})
  void whatCannotBeRead(String name, String message) {
    Map<String, String> query = seller.signed(Shopee.CANCEL, Shopee.now());
    query.put(name, "x");
    Shopee.error(send(query), 403, "error_param", message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"partner_id", "timestamp", "access_token", "shop_id", "sign"})
  void aSignatureOfSomethingElse(String name) {
    Map<String, String> query = seller.signed(Shopee.CANCEL, Shopee.now());
    query.compute(name, (_, value) -> changed(String.valueOf(value)));
    Shopee.error(send(query), 403, "error_sign", "Wrong sign.");
  }

  @Test
  void aSignatureOfAnotherPath() {
    Map<String, String> query = seller.signed(Shopee.ANSWER, Shopee.now());
    Shopee.error(send(query), 403, "error_sign", "Wrong sign.");
  }

  @Test
  void aSignatureOfSomeTimeAgo() {
    Map<String, String> query = seller.signed(Shopee.CANCEL, Shopee.now() - 310);
    Shopee.error(send(query), 403, "error_param", "Timestamp is expired.");
  }

  @Test
  void aTokenThatNobodyHas() {
    Shopee.error(
        seller.with("nobodys").cancels("m", WHOLE), 403, "error_auth", "Invalid access_token.");
  }

  @Test
  void aShopThatIsNotLinked() {
    Shopee other = new Shopee(seller.partner(), seller.key(), "1", seller.token());
    Shopee.error(
        other.cancels("m", WHOLE),
        403,
        "order. error_permission",
        "Please link shop and partner on seller center first.");
  }

  @Test
  void aKeyThatIsNotForThisApi() {
    Connected link = Connected.between("native", "shopee");
    JsonNode secret =
        link.issues("{'side':'seller','only':['" + Shopee.DETAIL + "','" + Shopee.TOKEN + "']}")
            .path("secret");
    Shopee partner = Shopee.of(secret);
    Shopee confined =
        partner.with(partner.exchanges(secret.path("code").asText()).text("/access_token"));
    confined.sees("none").hasStatus(200);
    Shopee.error(confined.cancels("m", WHOLE), 403, "error_auth", "No permission to current api.");
    assertThat(Json.texts(link.credentials().at("/0/only")))
        .containsExactly(Shopee.TOKEN, Shopee.DETAIL);
    Operator.posts(link.path() + "/credentials", "{'side':'seller','only':['/orders/cancel']}")
        .malformed("/only");
  }

  @Test
  void anOrderThatIsNotThere() {
    Shopee.error(
        seller.cancels(
            "none",
            "'cancel_reason':'OUT_OF_STOCK','partial_cancel_item_list':"
                + "[{'item_id':1,'model_id':0,'model_quantity':1}]"),
        200,
        "error_not_found",
        "Wrong parameters, detail: the order is not found.");
  }

  @Test
  void aBodyThatLacksSomething() {
    Shopee.error(
        seller.posts(Shopee.CANCEL, "{" + WHOLE + "}"),
        200,
        "error_param",
        "Wrong parameters, detail: order_sn is a required field.");
  }

  @Test
  void anOrderThatIsTooFar() {
    Shopee.error(
        seller.cancels(Shopee.sale("Shipped").id, WHOLE),
        200,
        "order.error_limit",
        "Can not cancel this order.");
  }

  @Test
  void anOrderOfTheWarehouse() {
    Sale sale = Shopee.unplaced();
    sale.marketplace.places(sale.content().put("fulfilledBy", "marketplace").toString());
    Shopee.error(
        seller.cancels(sale.id, WHOLE),
        200,
        "order. error_param",
        "You can not cancel warehouse order.");
  }

  @Test
  void aMarketplaceThatCannotHearOfUnits() {
    JsonNode link = Demo.link("vtex", "shopee");
    Shopee partner = Shopee.of(link.path("seller"));
    Shopee in =
        partner.with(partner.exchanges(link.at("/seller/code").asText()).text("/access_token"));
    Sale sale = Sale.of(Link.of(link), "{'lineId':'a','productId':'7','quantity':2}");
    sale.broughtTo("InWindow");
    Answer answer = in.cancelsUnits(sale.id, "{'item_id':7,'model_quantity':1}").hasStatus(200);
    assertThat(answer.text("/error")).isEqualTo("error_permission");
    assertThat(answer.text("/message")).startsWith("Sorry you don't have the permission, detail: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void aWrongMethod(String method) {
    Map<String, String> query = seller.signed(Shopee.CANCEL, Shopee.now());
    Shopee.error(
        Shopee.call(method, Shopee.CANCEL, query, "").send(),
        200,
        "error_param",
        "Permission denied. This API is currently offline or the request path is incorrect.");
  }

  @Test
  void tooMuch() {
    assertThat(
            seller.posts(Shopee.CANCEL, " ".repeat(256 * 1024 + 1)).hasStatus(413).text("/error"))
        .isEqualTo("error_param");
  }

  private static Answer send(Map<String, String> query) {
    return Shopee.call("POST", Shopee.CANCEL, query, "{'order_sn':'m'," + WHOLE + "}").send();
  }

  /** One bit of the last character: digits and letters stay what they are. */
  private static String changed(String text) {
    int last = text.length() - 1;
    return text.substring(0, last) + (char) (text.charAt(last) ^ 1);
  }
}
