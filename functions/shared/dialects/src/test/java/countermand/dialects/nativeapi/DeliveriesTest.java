package countermand.dialects.nativeapi;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Event;
import countermand.core.Role;
import countermand.core.Side;
import countermand.dialects.Call;
import countermand.dialects.DeliveryState;
import countermand.dialects.HttpReply;
import countermand.dialects.Redelivered;
import countermand.dialects.telling.Notices;
import countermand.dialects.telling.Requests;
import countermand.dialects.telling.Tale;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DeliveriesTest {
  private static final Requests LIST = Requests.to("GET", "/v1/links/{link}/deliveries");
  private static final Requests AGAIN =
      Requests.to("POST", "/v1/links/{link}/deliveries/{id}/redeliver").path("id", "d%2D1");
  private static final Requests OF_ORDER =
      Requests.to("GET", "/v1/links/{link}/orders/{orderId}/deliveries");

  private static final DeliveryState PENDING =
      new DeliveryState(
          "d-1",
          "M-1",
          Side.SELLER,
          Notices.requested(),
          DeliveryState.Status.PENDING,
          1,
          2,
          Tale.START.plus(Duration.ofMinutes(5)),
          Tale.START,
          new DeliveryState.LastAnswer(Tale.START.plusSeconds(5), 500, "oops"));

  @Test
  void aDeliveryShowsHowItStands() {
    assertThat(shown(PENDING, Role.SELLER))
        .isEqualTo(
            """
            {"deliveries":[{"id":"d-1","orderId":"M-1","to":"seller",\
            "notice":"CancellationRequested","requestId":"R-1","status":"pending",\
            "generation":1,"attempts":2,"nextAttemptAt":"2026-11-21T10:05:00.000Z",\
            "openedAt":"2026-11-21T10:00:00.000Z",\
            "lastAnswer":{"at":"2026-11-21T10:00:05.000Z","status":500,"text":"oops"}}]}\
            """);
  }

  @Test
  void whatAServerSaidIsForItsOwnSideAndTheOperator() {
    assertThat(shown(PENDING, Role.OPERATOR)).contains("\"text\":\"oops\"");
    assertThat(shown(PENDING, Role.MARKETPLACE)).contains("\"status\":500}").doesNotContain("oops");
    assertThat(shown(to(Side.MARKETPLACE), Role.MARKETPLACE)).contains("oops");
    assertThat(shown(to(Side.MARKETPLACE), Role.SELLER)).doesNotContain("oops");
  }

  @Test
  void whatIsAbsentIsLeftOut() {
    DeliveryState bare =
        new DeliveryState(
            "d-1",
            "M-1",
            Side.SELLER,
            new Event.OrderCanceled(Notices.requested().facts(), "Handling", 5L),
            DeliveryState.Status.UNTELLABLE,
            1,
            0,
            null,
            Tale.START,
            null);
    assertThat(shown(bare, Role.SELLER))
        .contains("\"notice\":\"OrderCanceled\",\"status\":\"untellable\"")
        .doesNotContain("requestId", "nextAttemptAt", "lastAnswer");
  }

  @Test
  void everyNoticeOfARequestNamesIt() {
    Notices.all().stream()
        .filter(notice -> notice.requestId() != null)
        .forEach(notice -> assertThat(shown(of(notice), Role.SELLER)).contains("\"R-1\""));
  }

  @Test
  void anOrderThatIsNotThereHasNone() {
    Call.ShowDeliveries call = (Call.ShowDeliveries) OF_ORDER.as(Role.SELLER);
    assertThat(call.reply().apply(Optional.empty()).status()).isEqualTo(404);
    assertThat(call.reply().apply(Optional.of(List.of())).body()).isEqualTo("{\"deliveries\":[]}");
  }

  @Test
  void theFailedOnesAreListedUnlessOthersAreAskedFor() {
    Call.ListUndelivered usual = (Call.ListUndelivered) LIST.as(Role.OPERATOR);
    assertThat(usual.status()).isEqualTo(DeliveryState.Status.FAILED);
    assertThat(usual.limit()).isEqualTo(25);
    assertThat(usual.cursor()).isNull();
    Call.ListUndelivered other =
        (Call.ListUndelivered)
            LIST.query("status", "untellable")
                .query("limit", "3")
                .query("cursor", "c")
                .as(Role.OPERATOR);
    assertThat(other.status()).isEqualTo(DeliveryState.Status.UNTELLABLE);
    assertThat(other.limit()).isEqualTo(3);
    assertThat(other.cursor()).isEqualTo("c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"delivered", "superseded", "FAILED", "x", ""})
  void whatIsNotListedCannotBeAskedFor(String status) {
    assertThat(LIST.query("status", status).answered(Role.OPERATOR).body())
        .contains("MALFORMED", "/status");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "ten", ""})
  void aPageHasItsLimits(String limit) {
    assertThat(LIST.query("limit", limit).answered(Role.OPERATOR).body())
        .contains("MALFORMED", "/limit");
  }

  @Test
  void aPageSaysWhereTheNextOneBegins() {
    Call.ListUndelivered call = (Call.ListUndelivered) LIST.as(Role.OPERATOR);
    assertThat(
            call.reply().apply(Optional.of(new DeliveryState.Page(List.of(PENDING), "c"))).body())
        .contains("\"text\":\"oops\"")
        .endsWith("],\"cursor\":\"c\"}");
    assertThat(call.reply().apply(Optional.of(new DeliveryState.Page(List.of(), null))).body())
        .isEqualTo("{\"deliveries\":[]}");
    assertThat(call.reply().apply(Optional.empty()).body()).contains("MALFORMED", "/cursor");
  }

  @ParameterizedTest
  @EnumSource(DeliveryState.Status.class)
  void everyStatusHasItsWord(DeliveryState.Status status) {
    assertThat(Words.of(status)).isLowerCase();
  }

  @Test
  void redeliveringAnswersHowItStandsNow() {
    assertThat(redelivery().id()).isEqualTo("d-1");
    HttpReply again = reply(new Redelivered.Again(PENDING));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).startsWith("{\"id\":\"d-1\"").contains("\"status\":\"pending\"");
  }

  @Test
  void redeliveringCanBeRefused() {
    HttpReply notFound = reply(new Redelivered.NotFound());
    assertThat(notFound.status()).isEqualTo(404);
    assertThat(notFound.body()).contains("DELIVERY_NOT_FOUND");
    HttpReply untellable = reply(new Redelivered.Untellable(PENDING));
    assertThat(untellable.status()).isEqualTo(409);
    assertThat(untellable.body()).contains("DELIVERY_UNTELLABLE", "the seller has no words");
    HttpReply busy = reply(new Redelivered.Busy());
    assertThat(busy.status()).isEqualTo(429);
    assertThat(busy.headers()).containsEntry("Retry-After", "60");
  }

  private static Call.Redeliver redelivery() {
    return (Call.Redeliver) AGAIN.as(Role.OPERATOR);
  }

  private static HttpReply reply(Redelivered done) {
    return redelivery().reply().apply(done);
  }

  private static String shown(DeliveryState state, Role role) {
    Call.ShowDeliveries call = (Call.ShowDeliveries) OF_ORDER.as(role);
    return call.reply().apply(Optional.of(List.of(state))).body();
  }

  private static DeliveryState of(Event.Notice notice) {
    return with(Side.SELLER, notice);
  }

  private static DeliveryState to(Side side) {
    return with(side, PENDING.notice());
  }

  private static DeliveryState with(Side side, Event.Notice notice) {
    return new DeliveryState(
        PENDING.id(),
        PENDING.orderId(),
        side,
        notice,
        PENDING.status(),
        PENDING.generation(),
        PENDING.attempts(),
        PENDING.nextAttemptAt(),
        PENDING.openedAt(),
        PENDING.lastAnswer());
  }
}
