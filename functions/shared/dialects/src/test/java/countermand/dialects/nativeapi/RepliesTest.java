package countermand.dialects.nativeapi;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.LineAsk;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.core.Role;
import countermand.core.Told;
import countermand.dialects.HttpReply;
import countermand.dialects.telling.Requests;
import countermand.dialects.telling.Tale;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class RepliesTest {

  @Test
  void aMoveSaysWhatBecameOfTheRequest() {
    HttpReply reply = reply(Tale.begin().afterWindow().hear(request("R-1", Extent.whole())));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers()).containsEntry("Content-Type", "application/json");
    assertThat(reply.body())
        .isEqualTo(
            """
            {"outcome":"moved","stage":"AwaitingSeller",\
            "receipt":"00000000-0000-0000-0000-000000000001","orderId":"M-1",\
            "sellerOrderId":"S-1","version":4,\
            "request":{"id":"R-1","outcome":"open","deadline":"2026-12-21T10:45:00.000Z"}}\
            """);
  }

  @Test
  void aRepeatSaysSo() {
    Tale tale = Tale.begin().then(request("R-1", Extent.whole()));
    assertThat(reply(tale.hear(request("R-1", Extent.whole()))).body())
        .contains("\"outcome\":\"already-done\",\"stage\":\"Canceled\"")
        .contains("000001\"", "\"request\":{\"id\":\"R-1\",\"outcome\":\"accepted\"}");
  }

  @Test
  void everyLineIsAnswered() {
    Extent lines =
        new Extent.Lines(List.of(new LineAsk("1", 1L), new LineAsk("9", 1L), new LineAsk("2", 5L)));
    assertThat(reply(Tale.begin().hear(new Command.CancelBySeller(null, lines))).body())
        .contains(
            """
            "lines":[{"lineId":"1","outcome":"canceled"},\
            {"lineId":"9","outcome":"refused","code":"LINE_NOT_FOUND"},\
            {"lineId":"2","outcome":"refused","code":"QUANTITY_EXCEEDS_REMAINING"}]\
            """);
  }

  @Test
  void noLineAtAllIsAProblemThatNamesEach() {
    Extent lines = new Extent.Lines(List.of(new LineAsk("9", 1L), new LineAsk("2", 5L)));
    HttpReply reply = reply(Tale.begin().hear(new Command.CancelBySeller(null, lines)));
    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.body())
        .contains("\"code\":\"NO_LINE_CANCELED\"")
        .contains("{\"field\":\"/lines/0\",\"message\":\"LINE_NOT_FOUND: ")
        .contains("{\"field\":\"/lines/1\",\"message\":\"QUANTITY_EXCEEDS_REMAINING: ");
  }

  @Test
  void aNewOrderIsCreatedAndItsReplaySaysSo() {
    Told told = new Told(true, true, "InWindow", new UUID(0, 1), "M-1", "M-1", 1, null, List.of());
    HttpReply replayed = reply(new Answer.Replayed(told, Instant.EPOCH));
    assertThat(replayed.status()).isEqualTo(201);
    assertThat(replayed.headers()).containsEntry("Idempotent-Replayed", "true");
    assertThat(replayed.body()).doesNotContain("request", "lines");
  }

  @Test
  void theOthersAreProblems() {
    assertThat(reply(new Answer.NotFound()).body()).contains("404", "ORDER_NOT_FOUND");
    assertThat(reply(new Answer.IdTaken("S-1")).body())
        .contains("409", "ORDER_ID_TAKEN", "/sellerOrderId");
    assertThat(reply(new Answer.KeyReused()).body()).contains("422", "IDEMPOTENCY_KEY_REUSED");
    assertThat(reply(new Answer.KeysFull()).body()).contains("429", "IDEMPOTENCY_KEYS_FULL");
    assertThat(reply(new Answer.KeysFull()).headers()).containsKey("Retry-After");
    assertThat(reply(new Answer.Busy()).body()).contains("429", "BUSY");
    assertThat(reply(new Answer.Busy()).headers()).containsKey("Retry-After");
  }

  private static Command request(String id, Extent extent) {
    return new Command.RequestCancellation(
        new RequestName.Given(id), Origin.CUSTOMER, "why", null, extent);
  }

  private static HttpReply reply(Answer answer) {
    return Requests.to("POST", "/v1/links/{link}/orders/{orderId}/cancellation")
        .decision(Role.SELLER)
        .reply()
        .apply(answer);
  }
}
