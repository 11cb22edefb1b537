package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a decision owes is done, whatever was not well when it was made. */
final class FaultStory {
  /** The sweep has looked by then, more than once. */
  private static final Duration REPAIRED = Duration.ofMinutes(10);

  @ParameterizedTest
  @CsvSource({"bus, fail", "bus, throttle", "queue, fail", "queue, throttle"})
  void everybodyIsToldLater(String target, String mode) {
    Sale sale = Sale.in("Handling");
    Clock.rest();
    without(
        target,
        mode,
        () -> {
          sale.marketplace.asksToCancel("r1").moved("AwaitingSeller");
          Clock.rest();
        });
    Clock.advance(REPAIRED);
    assertThat(Events.of(sale.id).names()).containsOnlyOnce("CancellationRequested");
    assertThat(Endpoints.toldOf(sale.id)).hasSize(1);
    assertThat(Deliveries.of(sale.seller))
        .singleElement()
        .satisfies(one -> assertThat(one.path("status").asText()).isEqualTo("delivered"));
  }

  @ParameterizedTest
  @CsvSource({"fail", "throttle"})
  void silenceStillEndsWhereItsTimerCouldNotBeSet(String mode) {
    Sale sale = Sale.in("Handling");
    Clock.rest();
    without(
        "scheduler",
        mode,
        () -> {
          sale.marketplace.asksToCancel("r1").moved("AwaitingSeller");
          Clock.rest();
        });
    Clock.advance(Duration.ofDays(30).plusMinutes(2));
    assertThat(Events.of(sale.id).names()).containsOnlyOnce("OrderCanceled");
  }

  @Test
  void aTableThatIsNotWellDecidesNothing() {
    Sale sale = Sale.in("InWindow");
    Clock.rest();
    long version = sale.version();
    without(
        "dynamodb",
        "fail",
        () ->
            sale.marketplace
                .post("/cancellation-requests", "{'requestId':'r1','reason':'x'}")
                .sendWhileUnwell()
                .problem(503, "UNAVAILABLE"));
    assertThat(sale.version()).isEqualTo(version);
    sale.marketplace.asksToCancel("r1").moved("Canceled");
  }

  private static void without(String target, String mode, Runnable story) {
    fault(target, mode);
    try {
      story.run();
    } finally {
      fault(target, "off");
    }
  }

  private static void fault(String target, String mode) {
    Call.post("/_local/faults", Json.text("{'target':'%s','mode':'%s'}".formatted(target, mode)))
        .send();
  }
}
