package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** VTEX's marketplace places orders with its external seller, and authorizes them. */
final class VtexPlacementStory {
  private static final Vtex MARKETPLACE = Vtex.marketplace();

  @Test
  void severalOrdersAtOnceEachWithItsOwnId() {
    VtexSale one = new VtexSale();
    VtexSale two = new VtexSale();
    Answer answer = MARKETPLACE.places("[" + one.content() + "," + two.content("1234") + "]");
    JsonNode placed = answer.hasStatus(200).json();
    assertThat(Json.column(placed, "marketplaceOrderId")).containsExactly(one.id, two.id);
    assertThat(Json.column(placed, "orderId")).containsExactly(one.id, two.id);
    assertThat(placed.path(0).has("followUpEmail")).isTrue();
    assertThat(placed.at("/0/clientProfileData/email").asText()).isEqualTo("a@b.example");
    assertThat(placed.at("/0/items/0/bundleItems").isArray()).isTrue();
    JsonNode order = one.inNative();
    assertThat(order.path("stage").asText()).isEqualTo("AwaitingPayment");
    assertThat(order.path("value").asLong()).isEqualTo(2800);
    assertThat(order.path("group").asText()).isEqualTo("g-" + one.id);
    assertThat(Json.column(order.path("lines"), "lineId")).containsExactly("0", "1");
    assertThat(Json.column(order.path("lines"), "productId")).containsExactly("SKU-7", "SKU-7");
    assertThat(Json.column(order.path("lines"), "unitPrice")).containsExactly("1000", "500");
    assertThat(two.inNative().path("value").asLong()).isEqualTo(1234);
  }

  @Test
  void aSingleOrderIsAnsweredByASingleOne() {
    VtexSale sale = new VtexSale();
    assertThat(MARKETPLACE.places(sale.content()).hasStatus(200).text("/orderId"))
        .isEqualTo(sale.id);
  }

  @Test
  void anEndpointMayNameItsLink() {
    VtexSale sale = new VtexSale();
    String links = "/links/" + Link.ofVtex().id() + "/pvt/orders";
    MARKETPLACE.posts(links, "[" + sale.content() + "]").hasStatus(200);
    MARKETPLACE.posts(links + "/" + sale.id + "/fulfill", "").hasStatus(200);
    sale.is("payment-approved", "window-to-cancel");
    String others = "/links/" + Link.ofNatives().id() + "/pvt/orders";
    Vtex.error(MARKETPLACE.posts(others, "[" + sale.content() + "]"), 403, "FORBIDDEN");
  }

  @Test
  void nothingIsPlacedWhereOneCannotBeUnderstood() {
    VtexSale good = new VtexSale();
    VtexSale bad = new VtexSale();
    String broken = bad.content().replace("'quantity':1", "'quantity':0");
    Answer answer = MARKETPLACE.places("[" + good.content() + "," + broken + "]");
    Vtex.error(answer, 400, "MALFORMED");
    assertThat(answer.text("/error/message")).contains("/1/items/1/quantity");
    for (VtexSale sale : List.of(good, bad)) {
      Vtex.error(MARKETPLACE.reads("/api/oms/pvt/orders/" + sale.id), 404, "ORDER_NOT_FOUND");
    }
  }

  @Test
  void aRetryCompletesWhatBegan() {
    VtexSale first = new VtexSale();
    VtexSale second = new VtexSale();
    VtexSale third = new VtexSale();
    Sale other = Sale.on(Link.ofVtex());
    other
        .marketplace
        .places(other.content().put("sellerOrderId", second.id).toString())
        .placed("AwaitingPayment");
    String all = "[%s,%s,%s]".formatted(first.content(), second.content(), third.content());
    Answer taken = MARKETPLACE.places(all);
    Vtex.error(taken, 409, "ORDER_ID_TAKEN");
    assertThat(taken.text("/error/message")).contains(second.id);
    first.is("payment-pending", "waiting-ffmt-authorization");
    Vtex.error(MARKETPLACE.reads("/api/oms/pvt/orders/" + third.id), 404, "ORDER_NOT_FOUND");

    String rest = "[%s,%s]".formatted(first.content(), third.content());
    Answer completed = MARKETPLACE.places(rest).hasStatus(200);
    assertThat(Json.column(completed.json(), "orderId")).containsExactly(first.id, third.id);
    assertThat(MARKETPLACE.places(rest).body()).isEqualTo(completed.body());
    assertThat(first.inNative().path("version").asLong()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "junk", "[{}]", "5"})
  void needsItsBody(String body) {
    Vtex.error(MARKETPLACE.places(body), 400, "MALFORMED");
  }

  @Test
  void takesOneMebibyte() {
    VtexSale sale = new VtexSale();
    String large =
        sale.content()
            .replaceFirst(
                "'clientProfileData'", "'x':'" + "y".repeat(900_000) + "','clientProfileData'");
    assertThat(MARKETPLACE.places("[" + large + "]").hasStatus(200).text("/0/orderId"))
        .isEqualTo(sale.id);
    Vtex.error(MARKETPLACE.places(" ".repeat(1024 * 1024 + 1)), 413, "BODY_TOO_LARGE");
  }

  @Test
  void twoLinksMayShareAGroup() {
    VtexSale sale = new VtexSale().placed();
    Sale other = Sale.unplaced();
    other.marketplace.places(other.content().put("group", "g-" + sale.id).toString());
    assertThat(other.seen().path("group").asText())
        .isEqualTo(sale.inNative().path("group").asText());
  }

  @Test
  void isPaidOnceItIsAuthorized() {
    VtexSale sale = new VtexSale().placed();
    Answer first = sale.fulfilled().hasStatus(200);
    Shapes.keys(first.json(), "date marketplaceOrderId orderId receipt", "");
    assertThat(first.text("/date")).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    assertThat(first.text("/marketplaceOrderId")).isEqualTo(sale.id);
    assertThat(first.text("/orderId")).isEqualTo(sale.id);
    Clock.advance(VtexSale.WINDOW);
    assertThat(sale.fulfilled().body()).isEqualTo(first.body());
    sale.is("payment-approved", "ready-for-handling");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''", "{}", "junk", "{'method':'post','timeout':0,'headers':{}}"})
  void authorizingNeedsNothingOfItsBody(String body) {
    VtexSale sale = new VtexSale().placed();
    Call.post("/pvt/orders/" + sale.id + "/fulfill", Json.text(body))
        .with(MARKETPLACE.credentials())
        .with("Content-Type", "text/plain")
        .send()
        .hasStatus(200);
  }

  @Test
  void authorizingNamesTheSellersOrder() {
    Sale sale = Sale.on(Link.ofVtex()).broughtTo("AwaitingPayment");
    Vtex.error(
        MARKETPLACE.posts("/pvt/orders/" + sale.id + "/fulfill", ""), 404, "ORDER_NOT_FOUND");
    Answer paid = MARKETPLACE.posts("/pvt/orders/" + sale.sellerId + "/fulfill", "").hasStatus(200);
    assertThat(paid.text("/marketplaceOrderId")).isEqualTo(sale.id);
    assertThat(paid.text("/orderId")).isEqualTo(sale.sellerId);
    assertThat(sale.stage()).isEqualTo("InWindow");
  }

  @Test
  void aCancelBeforeItsOrderIsNotLost() {
    VtexSale sale = new VtexSale();
    Vtex.error(sale.callback(VtexSale.requestId()), 404, "ORDER_NOT_FOUND");
    sale.placed().is("canceled", "canceled");
    assertThat(sale.seenBySeller().path("cancelReason").asText()).isEqualTo("too late");
    assertThat(sale.callback(VtexSale.requestId()).hasStatus(200).text("/orderId"))
        .isEqualTo(sale.id);
  }

  @Test
  void aSellersKeyPlacesNothing() {
    Vtex.error(Vtex.seller().places("[]"), 403, "FORBIDDEN");
    Vtex.error(
        Vtex.seller().posts("/pvt/orders/" + UUID.randomUUID() + "/fulfill", ""), 403, "FORBIDDEN");
  }
}
