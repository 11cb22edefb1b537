package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An endpoint that is not there when it is told: it is told later, or somebody hears of it. */
final class FailingEndpointStory {
  private static final Link LINK = Link.ofNatives();
  private static final String SELLER = "seller";

  /** All attempts are made by then, give or take the minutes of the sweep. */
  private static final Duration ALL_ATTEMPTS = Duration.ofHours(25);

  @Test
  void isTriedAgainUntilItTakesTheNotice() {
    Endpoints.behaving(
        LINK,
        SELLER,
        "{'status':503,'calls':2}",
        () -> {
          Sale sale = Sale.in("AwaitingSeller");
          Clock.rest();
          JsonNode waiting = delivery(sale);
          assertThat(status(waiting)).isEqualTo("pending");
          assertThat(waiting.path("attempts").asInt()).isEqualTo(1);
          Instant opened = Instant.parse(waiting.path("openedAt").asText());
          Instant next = Instant.parse(waiting.path("nextAttemptAt").asText());
          assertThat(next).isBetween(opened.plusSeconds(5), opened.plusSeconds(15));
          Clock.advance(Duration.ofMinutes(6));
          List<JsonNode> told = Endpoints.toldOf(sale.id);
          assertThat(told).hasSize(3);
          assertThat(told)
              .extracting(one -> one.path("answered").asInt())
              .containsExactly(503, 503, 200);
          assertThat(told)
              .extracting(one -> one.at("/headers/webhook-id/0").asText())
              .as("one id at every attempt")
              .containsOnly(delivery(sale).path("id").asText());
          assertThat(told)
              .extracting(one -> one.path("body"))
              .containsOnly(told.getFirst().path("body"));
          assertThat(told).allMatch(one -> one.path("verifies").asBoolean());
          assertThat(status(delivery(sale))).isEqualTo("delivered");
        });
  }

  @Test
  void saysItselfWhenToComeAgain() {
    Endpoints.behaving(
        LINK,
        SELLER,
        "{'status':429,'retryAfter':600,'calls':1}",
        () -> {
          Sale sale = Sale.in("AwaitingSeller");
          Clock.advance(Duration.ofMinutes(9));
          assertThat(Endpoints.toldOf(sale.id)).hasSize(1);
          Clock.advance(Duration.ofMinutes(2));
          assertThat(Endpoints.toldOf(sale.id)).hasSize(2);
          assertThat(status(delivery(sale))).isEqualTo("delivered");
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308, 400, 404, 500})
  void anythingButA2xxIsNoSuccess(int status) {
    Endpoints.behaving(
        LINK,
        SELLER,
        "{'status':%d,'calls':1}".formatted(status),
        () -> {
          Sale sale = Sale.in("AwaitingSeller");
          Clock.rest();
          JsonNode waiting = delivery(sale);
          assertThat(status(waiting)).isEqualTo("pending");
          assertThat(waiting.at("/lastAnswer/status").asInt()).isEqualTo(status);
          Clock.advance(Duration.ofSeconds(30));
          assertThat(status(delivery(sale))).isEqualTo("delivered");
        });
  }

  @Test
  void thatNeverAnswersIsMarkedAndTheWorldIsTold() {
    Endpoints.behaving(
        LINK,
        SELLER,
        "{'status':500}",
        () -> {
          Sale sale = Sale.in("AwaitingSeller");
          Clock.advance(ALL_ATTEMPTS);
          JsonNode failed = delivery(sale);
          assertThat(status(failed)).isEqualTo("failed");
          assertThat(failed.path("attempts").asInt()).isEqualTo(10);
          assertThat(failed.has("nextAttemptAt")).isFalse();
          assertThat(Endpoints.toldOf(sale.id)).hasSize(10);
          JsonNode event = Events.of(sale.id).only("DeliveryFailed");
          assertThat(event.at("/delivery/id")).isEqualTo(failed.path("id"));
          assertThat(event.at("/delivery/notice").asText()).isEqualTo("CancellationRequested");
          assertThat(event.at("/delivery/requestId").asText()).isEqualTo("r1");
          assertThat(listedAsFailed()).contains(failed.path("id").asText());
        });
  }

  @Test
  void thatIsGoneIsNotTriedAgain() {
    Endpoints.behaving(
        LINK,
        SELLER,
        "{'status':410}",
        () -> {
          Sale sale = Sale.in("AwaitingSeller");
          Clock.advance(Duration.ofHours(1));
          assertThat(status(delivery(sale))).isEqualTo("failed");
          assertThat(Endpoints.toldOf(sale.id)).hasSize(1);
          assertThat(Events.of(sale.id).names()).contains("DeliveryFailed");
        });
  }

  @Test
  void isToldAgainWhenTheOperatorSaysSo() {
    Endpoints.behaving(
        LINK,
        SELLER,
        "{'status':410}",
        () -> {
          Sale sale = Sale.in("AwaitingSeller");
          Clock.rest();
          JsonNode failed = delivery(sale);
          Endpoints.behaves(LINK, SELLER, "{}");
          JsonNode again = Deliveries.redelivered(LINK, failed.path("id").asText()).shown();
          assertThat(status(again)).isEqualTo("pending");
          assertThat(again.path("generation").asInt()).isEqualTo(2);
          Clock.rest();
          JsonNode told = delivery(sale);
          assertThat(status(told)).isEqualTo("delivered");
          assertThat(told.path("id")).isEqualTo(failed.path("id"));
          assertThat(told.path("attempts").asInt()).isEqualTo(1);
          assertThat(listedAsFailed()).doesNotContain(failed.path("id").asText());
        });
  }

  @Test
  void isNotAskedAnyMoreWhatWasAnswered() {
    Endpoints.behaving(
        LINK,
        SELLER,
        "{'status':503,'calls':1}",
        () -> {
          Sale sale = Sale.in("AwaitingSeller");
          Clock.rest();
          sale.marketplace.withdraws("r1").moved("ReadyForHandling");
          Clock.advance(Duration.ofMinutes(6));
          assertThat(Deliveries.of(sale.seller))
              .extracting(one -> one.path("notice").asText() + " " + status(one))
              .containsExactlyInAnyOrder(
                  "CancellationRequested superseded", "CancellationWithdrawn delivered");
        });
  }

  @Test
  void onlyTheOperatorListsAndRedelivers() {
    Sale sale = Sale.in("AwaitingSeller");
    Clock.rest();
    String id = delivery(sale).path("id").asText();
    String path = "/v1/links/" + LINK.id() + "/deliveries";
    for (Party party : List.of(sale.seller, sale.marketplace)) {
      Call.get(path).with(party.headers()).send().problem(403, "FORBIDDEN");
      Call.post(path + "/" + id + "/redeliver", "")
          .with(party.headers())
          .send()
          .problem(403, "FORBIDDEN");
    }
    Deliveries.redelivered(LINK, "nothing").problem(404, "DELIVERY_NOT_FOUND");
    Operator.gets(path + "?status=delivered").malformed("/status");
  }

  private static JsonNode delivery(Sale sale) {
    return Deliveries.of(sale.seller).getFirst();
  }

  private static String status(JsonNode delivery) {
    return delivery.path("status").asText();
  }

  private static List<String> listedAsFailed() {
    return Json.column(
        Deliveries.listed(LINK, "?status=failed&limit=100").path("deliveries"), "id");
  }
}
