package countermand.dialects.vtex;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.InvoiceType;
import countermand.core.OrderName;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.core.Role;
import countermand.dialects.HttpReply;
import countermand.dialects.telling.Requests;
import countermand.dialects.telling.Tale;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallbackTest {
  private static final Requests CALLBACK =
      Requests.to("POST", "/pvt/orders/{orderId}/cancel").path("orderId", "S-1");
  private static final Command BARE =
      new Command.RequestCancellation(
          new RequestName.LatestOrNew(), Origin.MARKETPLACE, null, null, Extent.whole());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "{}",
        "{\"marketplaceOrderId\":\"959311095\"}",
        "{\"reason\":null,\"requestedByUser\":\"yes\",\"cancellationRequestId\":7}",
        "{\"reason\":\" \",\"cancellationRequestId\":\"\",\"cancellationRequestDate\":\"soon\"}",
        "{\"paymentData\":{\"transactions\":[{\"a\":1.5}]},\"paymentData\":1}"
      })
  void toleratesLittleAndMuch(String body) {
    assertThat(CALLBACK.body(body).decision(Role.MARKETPLACE).command()).isEqualTo(BARE);
  }

  @Test
  void readsTodaysFields() {
    var decide =
        CALLBACK
            .body(
                """
                {"marketplaceOrderId": "M-1", "marketplaceOrderGroup": "group-123",
                 "cancellationRequestId": "85835ab408514b52aa139e4236ce0c33",
                 "cancellationRequestDate": "2024-03-04T15:45:02.1306363+00:00",
                 "reason": "Out of stock", "requestedByUser": true, "new": {}}
                """)
            .decision(Role.MARKETPLACE);
    assertThat(decide.order()).isEqualTo(new OrderName("S-1", OrderName.Whose.SELLER));
    assertThat(decide.command())
        .isEqualTo(
            new Command.RequestCancellation(
                new RequestName.Given("85835ab408514b52aa139e4236ce0c33"),
                Origin.CUSTOMER,
                "Out of stock",
                Instant.parse("2024-03-04T15:45:02.130Z"),
                Extent.whole()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"junk", "{", "[]", "\"x\"", "7", "{\"a\":1} x"})
  void refusesJunk(String body) {
    for (Role role : List.of(Role.MARKETPLACE, Role.SELLER)) {
      HttpReply reply = CALLBACK.body(body).answered(role);
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.body())
          .startsWith("{\"error\":{\"code\":\"MALFORMED\",\"message\":\"")
          .endsWith("\",\"exception\":null}}");
    }
  }

  @Test
  void refusesWhatIsTooLongOrNoText() {
    assertThat(field("reason", "x".repeat(1001)).status()).isEqualTo(400);
    assertThat(field("cancellationRequestId", "x".repeat(129)).status()).isEqualTo(400);
    byte[] latin1 = "{\"reason\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(CALLBACK.body(latin1).answered(Role.MARKETPLACE).status()).isEqualTo(400);
    assertThat(CALLBACK.path("orderId", "a%2Fb").answered(Role.MARKETPLACE).body()).contains("'/'");
  }

  private static HttpReply field(String name, String value) {
    return CALLBACK.body("{\"" + name + "\":\"" + value + "\"}").answered(Role.MARKETPLACE);
  }

  @Test
  void confirmsInTheWindow() {
    HttpReply reply = reply(Tale.begin().hear(BARE));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body())
        .isEqualTo(
            """
            {"date":"2026-11-21 10:00:00","marketplaceOrderId":"M-1","orderId":"S-1",\
            "receipt":"00000000-0000-0000-0000-000000000001"}\
            """);
  }

  @Test
  void evaluatesUntilItIsDecidedAndThenAnswersTheSameForEver() {
    Tale tale = Tale.begin().afterWindow();
    assertEmpty(reply(tale.hear(BARE)));
    assertEmpty(reply(tale.after(Duration.ofDays(1)).hear(BARE)));
    tale.then(new Command.AcceptRequest(null));
    HttpReply confirmed = reply(tale.hear(BARE));
    assertThat(confirmed.body()).contains("\"date\":\"2026-11-22 10:45:00\"");
    assertThat(reply(tale.after(Duration.ofDays(9)).hear(BARE))).isEqualTo(confirmed);
  }

  @Test
  void staysEmptyOnceDeclined() {
    Tale tale =
        Tale.begin().afterWindow().then(BARE).then(new Command.DeclineRequest(null, "engraved"));
    assertEmpty(reply(tale.hear(BARE)));
  }

  @Test
  void staysEmptyOnceInvoiced() {
    Tale tale =
        Tale.begin()
            .afterWindow()
            .then(new Command.NoteInvoice(InvoiceType.OUTPUT, "1", 5990, null, List.of(), false));
    assertThat(tale.hear(BARE)).isInstanceOf(Answer.Refused.class);
    assertEmpty(reply(tale.hear(BARE)));
  }

  @Test
  void saysWhereThereIsNoOrder() {
    assertThat(reply(new Answer.NotFound()).status()).isEqualTo(404);
    assertThat(reply(new Answer.NotFound()).body()).contains("\"code\":\"ORDER_NOT_FOUND\"");
    assertThat(reply(new Answer.Busy()).status()).isEqualTo(429);
    assertThat(reply(new Answer.Busy()).headers()).containsEntry("Retry-After", "1");
  }

  private static void assertEmpty(HttpReply reply) {
    assertThat(reply).isEqualTo(HttpReply.empty(200));
  }

  private static HttpReply reply(Answer answer) {
    return CALLBACK.decision(Role.MARKETPLACE).reply().apply(answer);
  }
}
