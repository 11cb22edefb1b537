package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** VTEX's cancel in the OMS, by either side, and the external seller's own. */
final class VtexCancelStory {
  private static final String OMS_DATE =
      "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}[+-]\\d\\d:\\d\\d";
  private static final String DOCUMENT_DATE = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";

  private static Sale in(String stage) {
    return Sale.on(Link.ofVtex()).broughtTo(stage);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{'reason':'no stock'}",
        "{'reason':'x','requestedByUser':false,'other':1}"
      })
  void theSellerCancelsInTheOms(String body) {
    Sale sale = in("Handling");
    Answer first = done(Vtex.seller().cancelsInOms(sale.sellerId, body), sale, OMS_DATE);
    assertThat(Vtex.seller().cancelsInOms(sale.sellerId, body).body()).isEqualTo(first.body());
    JsonNode cancellation = sale.seen().path("cancellation");
    assertThat(cancellation.path("decidedBy").asText()).isEqualTo("seller");
    assertThat(first.receipt()).isEqualTo(cancellation.path("receipt").asText().replace("-", ""));
  }

  @Test
  void theDocumentsPathHasADateOfItsOwn() {
    Sale sale = in("InWindow");
    Answer first = done(Vtex.seller().cancelsDocument(sale.sellerId, ""), sale, DOCUMENT_DATE);
    assertThat(Vtex.seller().cancelsDocument(sale.sellerId, "").body()).isEqualTo(first.body());
    Answer oms = done(Vtex.seller().cancelsInOms(sale.sellerId, ""), sale, OMS_DATE);
    assertThat(oms.receipt()).isEqualTo(first.receipt());
    assertThat(oms.text("/date")).startsWith(first.text("/date").replace("Z", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "PartlyInvoiced, PARTLY_INVOICED",
    "Invoiced, ALREADY_INVOICED",
    "Shipped, ALREADY_SHIPPED"
  })
  void whatIsInvoicedIsRefused(String stage, String code) {
    Sale sale = in(stage);
    Vtex.error(Vtex.seller().cancelsInOms(sale.sellerId, ""), 400, code);
    Vtex.error(Vtex.seller().cancelsDocument(sale.sellerId, ""), 400, code);
    Vtex.error(Vtex.marketplace().cancelsInOms(sale.id, ""), 400, code);
    Vtex.error(Vtex.marketplace().cancelsDocument(sale.id, ""), 400, code);
    Vtex.error(Vtex.seller().cancelsAtSeller(sale.id, "{'reason':'x'}"), 400, code);
    assertThat(sale.stage()).isEqualTo(stage);
  }

  @Test
  void aFullReturnMakesItPossible() {
    Sale sale = in("Invoiced");
    sale.seller.invoicesReturn("1", 2500).moved("Returned");
    done(Vtex.seller().cancelsInOms(sale.sellerId, ""), sale, OMS_DATE);
  }

  @Test
  void theMarketplacesCancelIsARequest() {
    Sale sale = in("Handling");
    Answer first =
        done(
            Vtex.marketplace().cancelsInOms(sale.id, "{'reason':'late','requestedByUser':true}"),
            sale,
            OMS_DATE);
    JsonNode request = sale.seen().at("/requests/0");
    assertThat(request.path("outcome").asText()).isEqualTo("open");
    assertThat(request.path("origin").asText()).isEqualTo("customer");
    assertThat(request.path("reason").asText()).isEqualTo("late");
    assertThat(first.receipt()).isEqualTo(request.path("receipt").asText().replace("-", ""));
    assertThat(Vtex.marketplace().cancelsInOms(sale.id, "").body())
        .as("the open one")
        .isEqualTo(first.body());
    Vtex.empty(Vtex.seller().denies(sale.sellerId, request.path("id").asText()));
    done(Vtex.marketplace().cancelsInOms(sale.id, ""), sale, OMS_DATE);
    assertThat(Json.column(sale.seen().path("requests"), "outcome"))
        .containsExactly("declined", "open");
    done(Vtex.seller().cancelsInOms(sale.sellerId, ""), sale, OMS_DATE);
    assertThat(sale.seen().at("/cancellation/decidedBy").asText()).isEqualTo("seller");
  }

  @Test
  void theMarketplacesCancelInTheWindowCancels() {
    Sale sale = in("InWindow");
    done(Vtex.marketplace().cancelsDocument(sale.id, ""), sale, DOCUMENT_DATE);
    assertThat(sale.seen().at("/cancellation/decidedBy").asText()).isEqualTo("rule");
  }

  @Test
  void theExternalSellerCancelsByTheMarketplacesId() {
    Sale sale = in("ReadyForHandling");
    Vtex.error(
        Vtex.seller().cancelsAtSeller(sale.sellerId, "{'reason':'x'}"), 404, "ORDER_NOT_FOUND");
    Answer answer = Vtex.seller().cancelsAtSeller(sale.id, "{'reason':'no stock'}").hasStatus(200);
    Shapes.keys(answer.json(), "date orderId receipt", "marketplaceOrderId");
    assertThat(answer.text("/orderId")).isEqualTo(sale.sellerId);
    JsonNode cancellation = sale.seen().path("cancellation");
    assertThat(cancellation.path("reason").asText()).isEqualTo("no stock");
    assertThat(cancellation.path("origin").asText()).isEqualTo("seller");
    assertThat(Vtex.seller().cancelsAtSeller(sale.id, "{'reason':'other'}").body())
        .isEqualTo(answer.body());
  }

  @Test
  void theExternalSellersEndpointMayNameTheLink() {
    Sale sale = in("ReadyForHandling");
    String path = "/links/" + Link.ofVtex().id() + "/pvt/orders/" + sale.id + "/cancel";
    Vtex.seller().posts(path, "{'reason':'no stock'}").hasStatus(200);
    assertThat(sale.stage()).isEqualTo("Canceled");
  }

  @Test
  void oneIdForBothSidesWorksEverywhere() {
    Sale sale = Sale.on(Link.ofVtex());
    ObjectNode content = sale.content();
    content.remove("sellerOrderId");
    sale.marketplace.places(content.toString()).placed("AwaitingPayment");
    Answer answer = Vtex.seller().cancelsInOms(sale.id, "").hasStatus(200);
    assertThat(answer.text("/orderId")).isEqualTo(sale.id);
    Vtex.marketplace().cancelsAtSeller(sale.id, "").hasStatus(200);
  }

  private static Answer done(Answer answer, Sale sale, String date) {
    answer.hasStatus(200);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    Shapes.keys(answer.json(), "date orderId receipt", "");
    assertThat(answer.text("/date")).matches(date);
    assertThat(answer.text("/orderId")).isEqualTo(sale.sellerId);
    assertThat(answer.receipt()).matches("[0-9a-f]{32}");
    return answer;
  }

  @Test
  void aCancelBeforeTheOrderWaitsUnderTheIdThatTheProtocolNames() {
    Sale external = Sale.on(Link.ofVtex());
    Vtex.error(
        Vtex.seller().cancelsAtSeller(external.id, "{'reason':'x'}"), 404, "ORDER_NOT_FOUND");
    external.placed().placed("Canceled");
    Sale oms = Sale.on(Link.ofVtex());
    Vtex.error(Vtex.seller().cancelsInOms(oms.sellerId, ""), 404, "ORDER_NOT_FOUND");
    oms.placed().placed("Canceled");
    assertThat(oms.seen().at("/cancellation/origin").asText()).isEqualTo("seller");
  }
}
