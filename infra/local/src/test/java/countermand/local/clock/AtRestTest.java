package countermand.local.clock;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.local.fake.TestClock;
import countermand.local.function.InFlight;
import countermand.local.http.Endpoint;
import countermand.local.http.Json;
import countermand.local.http.Reply;
import countermand.local.http.Request;
import countermand.local.state.DataDirectory;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AtRestTest {
  private static final Request GET =
      new Request("GET", URI.create("/_local/events"), Map.of(), new byte[0], false, "");
  private static final Request ADVANCE =
      new Request(
          "POST",
          URI.create("/_local/clock"),
          Map.of(),
          Json.bytes(Json.object().put("advance", "PT1M")),
          false,
          "");

  @Test
  void answersWhereNothingIsLeftToDo() {
    Endpoint behind = new AtRest(stepper(() -> false), _ -> Reply.json(200, Json.object()));

    assertThat(behind.answer(GET).status()).isEqualTo(200);
  }

  @Test
  void whoeverFindsNoRestIsToldToComeAgain() {
    Stepper restless = stepper(() -> true);

    comeAgain(new AtRest(restless, _ -> Reply.json(200, Json.object())).answer(GET));
    comeAgain(new ClockEndpoint(restless).answer(ADVANCE));
  }

  private static void comeAgain(Reply reply) {
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.headers()).containsEntry("Retry-After", List.of("1"));
    assertThat(Json.read(reply.body()).path("code").asText()).isEqualTo("UNAVAILABLE");
  }

  private static Stepper stepper(Work work) {
    MovableClock clock = new MovableClock(new TestClock(), DataDirectory.none().file("clock.json"));
    Rest rest = new Rest(new InFlight(), List.of(work), Duration.ofMillis(20));
    return new Stepper(clock, rest, _ -> Optional.empty(), Recurring.NONE);
  }
}
