package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** VTEX's marketplace tells its external seller to cancel: evaluated, confirmed or refused. */
final class VtexCallbackStory {
  private static final Vtex MARKETPLACE = Vtex.marketplace();

  private static Sale in(String stage) {
    return Sale.on(Link.ofVtex()).broughtTo(stage);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AwaitingPayment", "InWindow"})
  void beforeTheWindowEndsItIsConfirmedAtOnce(String stage) {
    Sale sale = in(stage);
    Answer first = confirmed(MARKETPLACE.cancelsAtSeller(sale.sellerId, ""), sale);
    Answer again = confirmed(MARKETPLACE.cancelsAtSeller(sale.sellerId, ""), sale);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(first.text("/receipt")).matches(Shapes.UUID);
    assertThat(sale.seen().at("/cancellation/receipt").asText()).isEqualTo(first.receipt());
  }

  @Test
  void afterTheWindowItIsEvaluatedUntilTheSellerAccepts() {
    Sale sale = in("Handling");
    Vtex.empty(callback(sale));
    long version = sale.version();
    assertThat(sale.stage()).isEqualTo("AwaitingSeller");
    Vtex.empty(callback(sale));
    Clock.advance(Duration.ofDays(10));
    Vtex.empty(callback(sale));
    assertThat(sale.version()).isEqualTo(version);

    Vtex.seller().cancelsInOms(sale.sellerId, "").hasStatus(200);
    Answer confirmed = confirmed(callback(sale), sale);
    Clock.advance(Duration.ofDays(60));
    assertThat(callback(sale).body()).isEqualTo(confirmed.body());
    assertThat(sale.seen().at("/cancellation/decidedBy").asText()).isEqualTo("seller");
    Instant at = Instant.parse(sale.seen().at("/cancellation/at").asText());
    assertThat(confirmed.text("/date"))
        .isEqualTo(
            at.truncatedTo(ChronoUnit.SECONDS).toString().replace("T", " ").replace("Z", ""));
  }

  @Test
  void silenceConfirmsToo() {
    Sale sale = in("ReadyForHandling");
    Vtex.empty(callback(sale));
    Clock.moveTo(Instant.parse(sale.seen().path("deadline").asText()));
    confirmed(callback(sale), sale);
  }

  @Test
  void declinedStaysEmptyAndIsNotAskedAgain() {
    Sale sale = in("Handling");
    Vtex.empty(callback(sale));
    Vtex.empty(Vtex.seller().denies(sale.sellerId, sale.seen().at("/requests/0/id").asText()));
    Vtex.empty(callback(sale));
    assertThat(sale.stage()).isEqualTo("Handling");
    assertThat(sale.seen().path("requests")).hasSize(1);
    Vtex.empty(MARKETPLACE.cancelsAtSeller(sale.sellerId, "{'cancellationRequestId':'another'}"));
    assertThat(sale.stage()).as("another id is another request").isEqualTo("AwaitingSeller");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PartlyInvoiced", "Invoiced", "Shipped"})
  void whatIsRefusedIsEmpty(String stage) {
    Sale sale = in(stage);
    Vtex.empty(callback(sale));
    Vtex.empty(MARKETPLACE.cancelsAtSeller(sale.sellerId, "{'cancellationRequestId':'x'}"));
    assertThat(sale.stage()).isEqualTo(stage);
    assertThat(sale.seen().path("requests")).isEmpty();
  }

  @Test
  void invoicedWhileEvaluatedIsEmpty() {
    Sale sale = in("Handling");
    Vtex.empty(callback(sale));
    sale.seller.invoices("1", 2500).moved("Invoiced");
    Vtex.empty(callback(sale));
    assertThat(sale.stage()).isEqualTo("Invoiced");
  }

  @Test
  void allOfTodaysFieldsAreUnderstood() {
    Sale sale = in("Handling");
    Instant asked = Clock.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
    String date = asked.toString().replace("Z", ".1306363+00:00");
    String id = sale.id.replaceAll("[^0-9a-f]", "");
    String body =
        "{'marketplaceOrderId':'%s','marketplaceOrderGroup':'g','cancellationRequestId':'%s','cancellationRequestDate':'%s','reason':'wrong size','requestedByUser':true,'paymentData':{'a':[1,2.5]},'new':null}"
            .formatted(sale.id, id, date);
    Vtex.empty(MARKETPLACE.cancelsAtSeller(sale.sellerId, body));
    JsonNode request = sale.seen().at("/requests/0");
    assertThat(request.path("id").asText()).isEqualTo(id);
    assertThat(request.path("reason").asText()).isEqualTo("wrong size");
    assertThat(request.path("origin").asText()).isEqualTo("customer");
    assertThat(request.path("requestedAt").asText())
        .isEqualTo(asked.toString().replace("Z", ".130Z"));
    assertThat(Instant.parse(request.path("deadline").asText()))
        .isEqualTo(asked.plusMillis(130).plus(Duration.ofDays(30)));
    long version = sale.version();
    Vtex.empty(MARKETPLACE.cancelsAtSeller(sale.sellerId, body));
    Vtex.empty(MARKETPLACE.cancelsAtSeller(sale.sellerId, "{'cancellationRequestId':'other'}"));
    Vtex.empty(MARKETPLACE.cancelsAtSeller(sale.sellerId, ""));
    assertThat(sale.version()).isEqualTo(version);
  }

  static List<String> tolerated() {
    return List.of(
        "", "{}", "{'marketplaceOrderId':'959311095'}", "{'x':{'y':[]}}", "{'reason':null}");
  }

  @ParameterizedTest
  @MethodSource("tolerated")
  void aBodyMayBeAnything(String body) {
    Sale sale = in("Handling");
    Vtex.empty(MARKETPLACE.cancelsAtSeller(sale.sellerId, body));
    JsonNode request = sale.seen().at("/requests/0");
    assertThat(request.path("id").asText()).matches("[0-9a-f]{32}");
    assertThat(request.path("origin").asText()).isEqualTo("marketplace");
  }

  @ParameterizedTest
  @ValueSource(strings = {"junk", "{", "<xml/>", "{'a':}"})
  void butNotJunk(String body) {
    Sale sale = in("Handling");
    Vtex.error(MARKETPLACE.cancelsAtSeller(sale.sellerId, body), 400, "MALFORMED");
    assertThat(sale.stage()).isEqualTo("Handling");
  }

  @Test
  void thePathNamesTheSellersOrder() {
    Sale sale = in("InWindow");
    Vtex.error(MARKETPLACE.cancelsAtSeller(sale.id, ""), 404, "ORDER_NOT_FOUND");
    assertThat(sale.stage()).isEqualTo("InWindow");
  }

  @Test
  void anEndpointMayNameTheLink() {
    String link = Link.ofVtex().id();
    Sale sale = in("InWindow");
    String path = "/links/" + link + "/pvt/orders/" + sale.sellerId + "/cancel";
    confirmed(MARKETPLACE.posts(path, "{'marketplaceOrderId':'" + sale.id + "'}"), sale);
    String other = "/pvt/orders/" + sale.sellerId + "/cancel";
    Vtex.error(MARKETPLACE.posts("/links/" + Link.ofNatives().id() + other, ""), 403, "FORBIDDEN");
    Vtex.error(MARKETPLACE.posts("/links/nowhere" + other, ""), 403, "FORBIDDEN");
  }

  @Test
  void aCancelBeforeTheOrderIsNotFoundAndWaits() {
    Sale sale = Sale.on(Link.ofVtex());
    Vtex.error(callback(sale), 404, "ORDER_NOT_FOUND");
    sale.placed().placed("Canceled");
    confirmed(callback(sale), sale);
  }

  private static Answer callback(Sale sale) {
    return MARKETPLACE.cancelsAtSeller(sale.sellerId, "{'marketplaceOrderId':'" + sale.id + "'}");
  }

  private static Answer confirmed(Answer answer, Sale sale) {
    answer.hasStatus(200);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    Shapes.keys(answer.json(), "date marketplaceOrderId orderId receipt", "");
    assertThat(answer.text("/date")).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    assertThat(answer.text("/marketplaceOrderId")).isEqualTo(sale.id);
    assertThat(answer.text("/orderId")).isEqualTo(sale.sellerId);
    return answer;
  }
}
