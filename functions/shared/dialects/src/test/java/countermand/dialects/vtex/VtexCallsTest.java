package countermand.dialects.vtex;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import countermand.core.Actor;
import countermand.core.Command;
import countermand.core.Event;
import countermand.core.Extent;
import countermand.core.Heard;
import countermand.core.InvoiceType;
import countermand.core.LineAsk;
import countermand.core.Order;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.core.Side;
import countermand.dialects.Dialects;
import countermand.dialects.HttpAnswer;
import countermand.dialects.HttpCall;
import countermand.dialects.Letter;
import countermand.dialects.Outgoing;
import countermand.dialects.Tellable;
import countermand.dialects.telling.Notices;
import countermand.dialects.telling.Tale;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What we say to VTEX's parties, and what their answers mean. */
final class VtexCallsTest {
  private static final String REQUEST = "0123456789abcdef0123456789abcdef";
  private static final Instant NOW = Tale.START.plus(Duration.ofHours(1));

  private final Outgoing external = Dialects.named("vtex").outgoing();
  private final Outgoing oms = Dialects.named("vtex").outgoing("oms");
  private final Tale tale = Tale.begin().afterWindow();

  @Test
  void asksTheSellerWithAllSixFields() throws IOException {
    Order order = tale.then(ask(new Extent.Whole())).order();
    HttpCall call = external.call(letter(order, Side.SELLER, requested())).orElseThrow();
    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.uri()).hasToString("https://party.example/base/pvt/orders/S-1/cancel?an=x&b=1");
    assertThat(call.headers())
        .containsEntry("X-VTEX-API-AppKey", "key")
        .containsEntry("X-VTEX-API-AppToken", "to:ken")
        .containsEntry("Content-Type", "application/json");
    JsonNode body = body(call);
    assertThat(body.size()).isEqualTo(6);
    assertThat(body.path("marketplaceOrderId").asText()).isEqualTo("M-1");
    assertThat(body.path("marketplaceOrderGroup").asText()).isEqualTo("G-1");
    assertThat(body.path("cancellationRequestId").asText()).isEqualTo(REQUEST);
    assertThat(body.path("cancellationRequestDate").asText())
        .isEqualTo("2026-11-21T10:45:00.0000000+00:00");
    assertThat(body.path("reason").asText()).isEqualTo("too late");
    assertThat(body.path("requestedByUser").asBoolean()).isTrue();
  }

  @Test
  void tellsTheSellerOfACancellationByTheSameCall() throws IOException {
    Order order = Tale.begin().then(ask(new Extent.Whole())).order();
    JsonNode body = body(external.call(letter(order, Side.SELLER, canceled())).orElseThrow());
    assertThat(body.path("cancellationRequestId").asText()).isEqualTo(REQUEST);
    assertThat(body.path("requestedByUser").asBoolean()).isTrue();
  }

  @Test
  void aCancellationThatNobodyAskedForHasItsReceiptForAnId() throws IOException {
    Order order = tale.then(new Command.MarketplaceCanceled("payment reversed")).order();
    JsonNode body = body(external.call(letter(order, Side.SELLER, canceled())).orElseThrow());
    assertThat(body.path("cancellationRequestId").asText()).matches("[0-9a-f]{32}");
    assertThat(body.path("reason").asText()).isEqualTo("payment reversed");
    assertThat(body.path("requestedByUser").asBoolean()).isFalse();
  }

  @Test
  void tellsAMarketplaceWhoseExternalSellerWeAre() throws IOException {
    Order order = tale.then(cancels(null)).order();
    HttpCall call = external.call(letter(order, Side.MARKETPLACE, canceled())).orElseThrow();
    assertThat(call.uri()).hasToString("https://party.example/base/pvt/orders/M-1/cancel?an=x&b=1");
    assertThat(body(call).toString())
        .as("a reason is mandatory")
        .isEqualTo("{\"reason\":\"Canceled\"}");
  }

  @Test
  void tellsAnOrderManagement() throws IOException {
    Order order = tale.then(cancels("out of stock")).order();
    HttpCall call = oms.call(letter(order, Side.MARKETPLACE, canceled())).orElseThrow();
    assertThat(call.uri().getRawPath()).isEqualTo("/base/api/oms/pvt/orders/M-1/cancel");
    assertThat(body(call).toString())
        .isEqualTo("{\"reason\":\"out of stock\",\"requestedByUser\":false}");
  }

  @Test
  void deniesToAnOrderManagement() throws IOException {
    Order order =
        tale.then(ask(new Extent.Whole()))
            .then(new Command.DeclineRequest(REQUEST, "already packed"))
            .order();
    HttpCall call = oms.call(letter(order, Side.MARKETPLACE, declined())).orElseThrow();
    assertThat(call.uri().getRawPath())
        .isEqualTo("/base/api/orders/pvt/document/M-1/deny-cancellation-request");
    assertThat(body(call).toString())
        .isEqualTo(
            "{\"cancellationRequestId\":\"%s\",\"denyReason\":\"already packed\"}"
                .formatted(REQUEST));
  }

  @Test
  void refusesByTheInvoiceWhereADeclineIsNotHeard() throws IOException {
    Order order =
        tale.then(ask(new Extent.Whole()))
            .then(invoice("NF-1", 1995, NOW, new LineAsk("1", 1L)))
            .then(invoice("NF-2", 3995, null))
            .order();
    HttpCall some = external.call(letter(order, Side.MARKETPLACE, invoiced("NF-1"))).orElseThrow();
    assertThat(some.method()).isEqualTo("POST");
    assertThat(some.uri())
        .hasToString("https://party.example/base/pvt/orders/M-1/invoice?an=x&b=1");
    assertThat(body(some).toString())
        .isEqualTo(
            "{\"type\":\"Output\",\"invoiceNumber\":\"NF-1\",\"invoiceValue\":1995,"
                + "\"issuanceDate\":\"2026-11-21T11:00:00Z\","
                + "\"items\":[{\"id\":\"P-7\",\"quantity\":1,\"price\":1995}]}");
    JsonNode all =
        body(external.call(letter(order, Side.MARKETPLACE, invoiced("NF-2"))).orElseThrow());
    assertThat(all.path("issuanceDate").asText()).isEqualTo("2026-11-21T10:00:00Z");
    assertThat(all.path("items").toString())
        .as("all that is left; a line without a product has its own name")
        .isEqualTo(
            "[{\"id\":\"P-7\",\"quantity\":1,\"price\":1995},"
                + "{\"id\":\"2\",\"quantity\":1,\"price\":2000}]");
  }

  @Test
  void aPartialRequestIsNotAskedAsIfItWereForAll() {
    Order partly = tale.then(ask(new Extent.Lines(List.of(new LineAsk("1", 1L))))).order();
    assertThat(external.tellable(Side.SELLER, requested(), partly)).isEqualTo(Tellable.NONE);
  }

  @Test
  void onlyAnOrderManagementHearsADecline() {
    Order order = Notices.order();
    assertThat(oms.tellable(Side.MARKETPLACE, declined(), order)).isEqualTo(Tellable.CALL);
    assertThat(external.tellable(Side.MARKETPLACE, declined(), order)).isEqualTo(Tellable.NONE);
    assertThat(Dialects.named("vtex").outgoing("").tellable(Side.MARKETPLACE, declined(), order))
        .isEqualTo(Tellable.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "{}", "null", "[]", "OK"})
  void anEmptyAnswerToAQuestionMeansThatItIsEvaluated(String body) {
    assertThat(heard(requested(), 200, body)).isEqualTo(new Heard.Undecided());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"orderId\":\"S-1\",\"marketplaceOrderId\":\"M-1\"}",
        "{\"date\":\"2019-05-09 15:31:23\",\"orderId\":\"S-1\",\"receipt\":null}"
      })
  void aBodyConfirms(String body) {
    assertThat(heard(requested(), 200, body))
        .isEqualTo(
            new Heard.Decided(new Command.ReportSellerCancellation(null, new Extent.Whole())));
  }

  @Test
  void aFactIsTakenByAnySuccess() {
    assertThat(heard(canceled(), 200, "")).isEqualTo(new Heard.Delivered());
    assertThat(heard(canceled(), 204, "")).isEqualTo(new Heard.Delivered());
  }

  @ParameterizedTest
  @CsvSource({"401", "403"})
  void wrongCredentialsNeedAPerson(int status) {
    assertThat(heard(canceled(), status, "")).isEqualTo(new Heard.CredentialsExpired());
  }

  @Test
  void theRestIsTriedAgain() {
    assertThat(heard(canceled(), 500, "")).isEqualTo(new Heard.Retry(null));
    assertThat(heard(canceled(), 404, "")).isEqualTo(new Heard.Retry(null));
    assertThat(heard(canceled(), 410, "")).isEqualTo(new Heard.Gone());
    assertThat(heard(canceled(), 429, ""))
        .as("VTEX's own advice")
        .isEqualTo(new Heard.Retry(Duration.ofMinutes(1)));
    Letter letter = letter(Notices.order(), Side.SELLER, canceled());
    assertThat(external.heard(letter, Notices.retryAfter(429, "7")))
        .isEqualTo(new Heard.Retry(Duration.ofSeconds(7)));
  }

  @Test
  void withoutAKeyTheEndpointsOwnQueryMustDo() {
    Letter letter =
        letter(Notices.order(), Side.SELLER, canceled(), URI.create("https://s.example/?token=t"));
    HttpCall call = external.call(letter).orElseThrow();
    assertThat(call.uri()).hasToString("https://s.example/pvt/orders/S-1/cancel?token=t");
    assertThat(call.headers()).doesNotContainKey("X-VTEX-API-AppKey");
  }

  private Heard heard(Event.Notice notice, int status, String body) {
    return external.heard(
        letter(Notices.order(), Side.SELLER, notice), new HttpAnswer(status, Map.of(), body));
  }

  private static Letter letter(Order order, Side to, Event.Notice notice) {
    return letter(
        order, to, notice, URI.create("https://party.example/base/?an=x&b=1"), "key:to:ken");
  }

  private static Letter letter(
      Order order, Side to, Event.Notice notice, URI endpoint, String... secrets) {
    return new Letter("d-1", to, notice, "{}", order, endpoint, List.of(secrets), NOW);
  }

  private static Command ask(Extent extent) {
    return new Command.RequestCancellation(
        new RequestName.Given(REQUEST), Origin.CUSTOMER, "too late", null, extent);
  }

  private static Command cancels(String reason) {
    return new Command.CancelBySeller(reason, new Extent.Whole());
  }

  private static Event.Notice requested() {
    return new Event.CancellationRequested(facts(), REQUEST);
  }

  private static Event.Notice canceled() {
    return new Event.OrderCanceled(facts(), "Handling", 100L);
  }

  private static Command invoice(
      String number, long value, @Nullable Instant issuedAt, LineAsk... lines) {
    return new Command.NoteInvoice(
        InvoiceType.OUTPUT, number, value, issuedAt, List.of(lines), false);
  }

  private static Event.Notice invoiced(String number) {
    return new Event.OrderInvoiced(facts(), InvoiceType.OUTPUT, number);
  }

  private static Event.Notice declined() {
    return new Event.CancellationDeclined(facts(), REQUEST);
  }

  private static Event.Facts facts() {
    return new Event.Facts(
        4, Tale.START, Actor.CUSTOMER, "Handling", "Canceled", "why", new UUID(0, 4));
  }

  private static JsonNode body(HttpCall call) throws IOException {
    return new ObjectMapper().readTree(call.body());
  }
}
