package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** VTEX's sellers and marketplaces are called as VTEX calls them, and their answers decide. */
final class VtexToldStory {
  private static final Link TO_SELLER = Link.of(Demo.link("native", "vtex"));
  private static final Link TO_MARKETPLACE = Link.of(Demo.link("vtex", "native"));
  private static final String CONFIRMED =
      Json.object("{}").put("body", "{\"marketplaceOrderId\":\"x\",\"orderId\":\"y\"}").toString();

  @Test
  void aSellerThatEvaluatesIsAskedAgainUntilItConfirms() {
    Sale sale = Sale.on(TO_SELLER).broughtTo("AwaitingSeller");
    JsonNode asked = only(sale, "seller");
    assertThat(asked.path("path").asText())
        .endsWith("/seller/pvt/orders/" + sale.sellerId + "/cancel");
    assertThat(asked.path("verifies").asBoolean()).as("%s", asked).isTrue();
    JsonNode body = Json.read(asked.path("body").asText());
    assertThat(Json.keys(body))
        .containsExactlyInAnyOrder(
            "marketplaceOrderId",
            "marketplaceOrderGroup",
            "cancellationRequestId",
            "cancellationRequestDate",
            "reason",
            "requestedByUser");
    assertThat(body.path("marketplaceOrderId").asText()).isEqualTo(sale.id);
    assertThat(body.path("cancellationRequestId").asText()).isEqualTo("r1");
    assertThat(sale.stage()).as("an empty answer decides nothing").isEqualTo("AwaitingSeller");

    Endpoints.behaving(
        TO_SELLER,
        "seller",
        CONFIRMED,
        () -> {
          Clock.advance(Duration.ofMinutes(6));
          assertThat(Endpoints.toldOf(sale.id, "seller")).hasSize(2);
        });
    JsonNode order = sale.seen();
    assertThat(order.path("stage").asText()).isEqualTo("Canceled");
    assertThat(order.at("/cancellation/origin").asText()).isEqualTo("customer");
    assertThat(order.at("/cancellation/decidedBy").asText()).isEqualTo("seller");
  }

  @Test
  void aSellerThatInvoicesHasRefused() {
    Sale sale = Sale.on(TO_SELLER).broughtTo("AwaitingSeller");
    Clock.rest();
    sale.seller.invoices("NF-1", 2500).moved("Invoiced");
    assertThat(sale.seen().at("/requests/0/outcome").asText()).isEqualTo("declined");
    Clock.advance(Duration.ofHours(2));
    assertThat(Endpoints.toldOf(sale.id, "seller")).as("it is not asked any more").hasSize(1);
    assertThat(Endpoints.toldOf(sale.id, "marketplace"))
        .extracting(told -> Json.read(told.path("body").asText()).path("type").asText())
        .containsExactly("CancellationDeclined");
  }

  @Test
  void aSellerIsToldALastTimeWhenItsTimeIsOver() {
    Sale sale = Sale.on(TO_SELLER).broughtTo("AwaitingSeller");
    Clock.advance(Duration.ofDays(30).plusMinutes(2));
    assertThat(sale.stage()).isEqualTo("Canceled");
    List<JsonNode> deliveries = Deliveries.of(sale.seller);
    assertThat(deliveries)
        .filteredOn(d -> d.path("to").asText().equals("seller"))
        .extracting(d -> d.path("notice").asText() + " " + d.path("status").asText())
        .containsExactlyInAnyOrder("CancellationRequested superseded", "OrderCanceled delivered");
  }

  @Test
  void aSellerIsNotAskedForUnitsAsIfItWereForAll() {
    Sale sale = Sale.on(TO_SELLER).broughtTo("Handling");
    sale.marketplace.asksToCancel("r1", "[{'lineId':'a','quantity':1}]").moved("AwaitingSeller");
    assertThat(Endpoints.toldOf(sale.id)).isEmpty();
    assertThat(Deliveries.of(sale.seller))
        .extracting(d -> d.path("status").asText())
        .containsExactly("untellable");
  }

  @Test
  void aMarketplaceIsToldOfItsSellersCancel() {
    Sale sale = Sale.on(TO_MARKETPLACE).broughtTo("Handling");
    sale.seller.cancels().moved("Canceled");
    JsonNode told = only(sale, "marketplace");
    assertThat(told.path("path").asText())
        .endsWith("/marketplace/pvt/orders/" + sale.id + "/cancel");
    assertThat(told.path("verifies").asBoolean()).isTrue();
    assertThat(told.path("body").asText()).isEqualTo("{\"reason\":\"out of stock\"}");
  }

  @Test
  void aMarketplaceThatCannotHearADeclineIsListed() {
    Sale sale = Sale.on(TO_MARKETPLACE).broughtTo("AwaitingSeller");
    sale.seller.declines("r1").moved("ReadyForHandling");
    Clock.rest();
    assertThat(notices(sale)).containsExactly("CancellationDeclined untellable");
    JsonNode listed = Deliveries.listed(TO_MARKETPLACE, "?status=untellable&limit=100");
    assertThat(Json.column(listed.path("deliveries"), "orderId")).contains(sale.id);
    String id = Deliveries.of(sale.marketplace).getLast().path("id").asText();
    Deliveries.redelivered(TO_MARKETPLACE, id).problem(409, "DELIVERY_UNTELLABLE");
  }

  @Test
  void aMarketplaceThatCannotHearADeclineLearnsItByTheInvoice() {
    Sale sale = Sale.on(TO_MARKETPLACE).broughtTo("AwaitingSeller");
    sale.seller.declines("r1").moved("ReadyForHandling");
    sale.seller.invoices("NF-1", 1000).moved("PartlyInvoiced");
    JsonNode told = only(sale, "marketplace");
    assertThat(told.path("path").asText())
        .endsWith("/marketplace/pvt/orders/" + sale.id + "/invoice");
    assertThat(told.path("verifies").asBoolean()).as("%s", told).isTrue();
    JsonNode body = Json.read(told.path("body").asText());
    assertThat(Json.keys(body))
        .containsExactlyInAnyOrder(
            "type", "invoiceNumber", "invoiceValue", "issuanceDate", "items");
    assertThat(body.path("type").asText()).isEqualTo("Output");
    assertThat(body.path("invoiceNumber").asText()).isEqualTo("NF-1");
    assertThat(body.path("invoiceValue").asLong()).isEqualTo(1000);
    assertThat(body.path("items")).isNotEmpty();
    assertThat(notices(sale))
        .containsExactlyInAnyOrder("CancellationDeclined superseded", "OrderInvoiced delivered");
    sale.seller.invoices("NF-2", 1500).moved("Invoiced");
    assertThat(Endpoints.toldOf(sale.id, "marketplace")).as("each invoice goes on").hasSize(2);
  }

  @Test
  void anInvoiceThatAnswersARequestIsTheRefusalItself() {
    Sale sale = Sale.on(TO_MARKETPLACE).broughtTo("AwaitingSeller");
    sale.seller.invoices("NF-1", 2500).moved("Invoiced");
    assertThat(only(sale, "marketplace").path("path").asText()).endsWith("/invoice");
    assertThat(notices(sale))
        .containsExactlyInAnyOrder("CancellationDeclined superseded", "OrderInvoiced delivered");
  }

  @Test
  void invoicesOfOrdersThatNobodyWantedToCancelStayWithUs() {
    Sale sale = Sale.on(TO_MARKETPLACE).broughtTo("Handling");
    sale.seller.invoices("NF-1", 2500).moved("Invoiced");
    assertThat(Endpoints.toldOf(sale.id)).isEmpty();
    assertThat(notices(sale)).isEmpty();
  }

  private static List<String> notices(Sale sale) {
    return Deliveries.of(sale.marketplace).stream()
        .filter(d -> d.path("to").asText().equals("marketplace"))
        .map(d -> d.path("notice").asText() + " " + d.path("status").asText())
        .toList();
  }

  private static JsonNode only(Sale sale, String side) {
    List<JsonNode> told = Endpoints.toldOf(sale.id, side);
    assertThat(told).hasSize(1);
    return told.getFirst();
  }
}
