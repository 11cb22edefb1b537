package countermand.dialects.vtex;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.OrderName;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.core.Role;
import countermand.dialects.HttpReply;
import countermand.dialects.telling.Requests;
import countermand.dialects.telling.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DenyTest {
  private static final String BODY =
      "{\"cancellationRequestId\":\"R-1\",\"denyReason\":\"engraved\",\"more\":1}";
  private static final Command DENY = new Command.DeclineRequest("R-1", "engraved");

  @ParameterizedTest
  @ValueSource(strings = {"/api/oms/pvt/orders", "/api/orders/pvt/document"})
  void isADecline(String prefix) {
    var decide =
        Requests.to("POST", prefix + "/{orderId}/deny-cancellation-request")
            .body(BODY)
            .decision(Role.SELLER);
    assertThat(decide.command()).isEqualTo(DENY);
    assertThat(decide.order().whose()).isEqualTo(OrderName.Whose.SELLER_THEN_MARKETPLACE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | cancellationRequestId",
        "{} | cancellationRequestId",
        "{'cancellationRequestId':7,'denyReason':'x'} | cancellationRequestId",
        "{'cancellationRequestId':'R-1'} | denyReason",
        "{'cancellationRequestId':'R-1','denyReason':' '} | denyReason",
        "junk | JSON",
      })
  void needsBothFields(String body, String named) {
    HttpReply reply = deny().body(body.replace('\'', '"')).answered(Role.SELLER);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).contains("MALFORMED", named);
  }

  @Test
  void hasALimit() {
    String tooLong = BODY.replace("engraved", "x".repeat(1001));
    assertThat(deny().body(tooLong).answered(Role.SELLER).body()).contains("denyReason", "1000");
  }

  @Test
  void answersNothingAndRefusesWithTheRulesCode() {
    Tale tale = Tale.begin().afterWindow();
    assertRefused(reply(tale.hear(DENY)), "NO_OPEN_REQUEST");
    tale.then(
        new Command.RequestCancellation(
            new RequestName.Given("R-1"), Origin.CUSTOMER, null, null, Extent.whole()));
    assertRefused(reply(tale.hear(new Command.DeclineRequest("R-9", "x"))), "REQUEST_NOT_FOUND");
    assertThat(reply(tale.hear(DENY))).isEqualTo(HttpReply.empty(200));
    assertThat(reply(tale.hear(DENY))).isEqualTo(HttpReply.empty(200));
    tale.then(new Command.CancelBySeller(null, Extent.whole()));
    assertRefused(reply(tale.hear(new Command.DeclineRequest("R-9", "x"))), "ALREADY_CANCELED");
    assertThat(reply(new Answer.NotFound()).status()).isEqualTo(404);
  }

  private static void assertRefused(HttpReply reply, String code) {
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).startsWith("{\"error\":{\"code\":\"" + code + "\",");
  }

  private static HttpReply reply(Answer answer) {
    return deny().body(BODY).decision(Role.SELLER).reply().apply(answer);
  }

  private static Requests deny() {
    return Requests.to("POST", "/api/oms/pvt/orders/{orderId}/deny-cancellation-request");
  }
}
