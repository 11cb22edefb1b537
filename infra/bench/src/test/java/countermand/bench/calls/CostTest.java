package countermand.bench.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CostTest {
  private static final Prices PRICES = new Prices(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  private static final Tally TALLY =
      new Tally(
          List.of(
              new Charge("Cancel", "GetItem", Charge.For.ANYTHING_ELSE, 1, 0, Map.of()),
              new Charge("Relay", "UpdateItem", Charge.For.ANYTHING_ELSE, 0, 2.5, Map.of())),
          Map.of("AWSEvents.PutEvents", 2, "Scheduler.POST", 1, "AmazonSQS.SendMessage", 1),
          Map.of(
              "Cancel", List.of(Duration.ofMillis(500)),
              "Relay", List.of(Duration.ofMillis(250), Duration.ofMillis(250))),
          512L * 1024 * 1024);

  @Test
  void isEachThingTimesItsPrice() {
    Map<String, Double> parts = Cost.of(TALLY, 2, 1.5, PRICES);
    assertThat(parts)
        .containsEntry("API requests", 2.0)
        .containsEntry("invocations", 6.0)
        .containsEntry("GB-seconds", 4.5)
        .containsEntry("write units", 10.0)
        .containsEntry("read units", 5.0)
        .containsEntry("events", 12.0)
        .containsEntry("schedules", 7.0)
        .containsEntry("queue", 24.0)
        .containsEntry("keys", 0.0)
        .containsEntry("logs", 5.0);
    assertThat(Cost.sum(parts)).isEqualTo(75.5);
  }

  @Test
  void billsAMillisecondAtLeast() {
    Tally quick = new Tally(List.of(), Map.of(), Map.of("Cancel", List.of(Duration.ZERO)), 0);
    assertThat(Cost.of(quick, 0, 1, PRICES).get("GB-seconds")).isEqualTo(0.003, within(1e-9));
  }

  @Test
  void countsBothOfTwoTallies() {
    Tally both = TALLY.and(TALLY);
    assertThat(both.writeUnits()).isEqualTo(5);
    assertThat(both.invoked()).isEqualTo(6);
    assertThat(both.seconds()).isEqualTo(2);
    assertThat(both.calls("AWSEvents.PutEvents")).isEqualTo(4);
    assertThat(both.logBytes()).isEqualTo(1024L * 1024 * 1024);
  }

  @Test
  void tellsWhoseCallsTheyAre() {
    assertThat(TALLY.of(Set.of("Relay")).writeUnits()).isEqualTo(2.5);
    assertThat(TALLY.of(Set.of("Relay")).readUnits()).isZero();
    assertThat(TALLY.without(Set.of("Relay")).writeUnits()).isZero();
    assertThat(TALLY.without(Set.of("Relay")).invoked()).isEqualTo(1);
  }

  @Test
  void knowsWhatWrites() {
    assertThat(Charge.writes("UpdateItem")).isTrue();
    assertThat(Charge.writes("TransactWriteItems")).isTrue();
    assertThat(Charge.writes("Query")).isFalse();
    assertThat(Charge.writes("BatchGetItem")).isFalse();
  }
}
