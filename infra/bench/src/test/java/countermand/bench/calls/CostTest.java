package countermand.bench.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CostTest {
  private static final Prices PRICES = new Prices(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  private static final int KIBIBYTE = 1024;
  private static final int GIBIBYTE = KIBIBYTE * KIBIBYTE * KIBIBYTE;
  private static final Tally TALLY =
      new Tally(
          List.of(
              new Charge("Cancel", "GetItem", Charge.For.ANYTHING_ELSE, 1, 0, Map.of()),
              new Charge("Relay", "UpdateItem", Charge.For.ANYTHING_ELSE, 0, 2.5, Map.of())),
          Map.of("AWSEvents.PutEvents", 1, "Scheduler.POST", 1, "AmazonSQS.SendMessage", 1),
          List.of(GIBIBYTE, 64 * KIBIBYTE),
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
        .containsEntry("schedules", 8.0)
        .containsEntry("queue", 27.0)
        .containsEntry("keys", 0.0)
        .containsEntry("logs", 5.5)
        .containsEntry("traces, at most", 36.0);
  }

  @Test
  void billsAnEventForEvery64KibibytesBegun() {
    assertThat(events(1)).isEqualTo(6);
    assertThat(events(64 * KIBIBYTE)).isEqualTo(6);
    assertThat(events(64 * KIBIBYTE + 1)).isEqualTo(12);
    assertThat(events(1, 1)).isEqualTo(12);
    assertThat(events()).isZero();
  }

  @Test
  void archivesWhatEventsWeigh() {
    Map<String, Double> parts = Cost.of(published(GIBIBYTE, GIBIBYTE), 0, 1, PRICES);
    assertThat(parts).containsEntry("archive", 14.0);
  }

  @Test
  void addsUp() {
    assertThat(Cost.sum(Map.of("some", 1.5, "more", 2.25))).isEqualTo(3.75);
  }

  @Test
  void billsEachInvocationInWholeMilliseconds() {
    assertThat(lasting(Duration.ZERO).billedMillis()).isEqualTo(1);
    assertThat(lasting(Duration.ofNanos(1)).billedMillis()).isEqualTo(1);
    assertThat(lasting(Duration.ofMillis(2)).billedMillis()).isEqualTo(2);
    assertThat(lasting(Duration.ofNanos(2_000_001)).billedMillis()).isEqualTo(3);
    assertThat(lasting(Duration.ofNanos(2_100_000), Duration.ofNanos(2_100_000)).billedMillis())
        .isEqualTo(6);
  }

  @Test
  void takesTheOneInTheMiddleOfSeveral() {
    Tally quick = lasting(Duration.ofMillis(1));
    Tally usual = lasting(Duration.ofMillis(2));
    Tally slow = lasting(Duration.ofMillis(9));
    assertThat(Tally.middle(List.of(slow, quick, usual))).isSameAs(usual);
    assertThat(Tally.middle(List.of(slow, quick))).isSameAs(quick);
    assertThat(Tally.middle(List.of(slow))).isSameAs(slow);
    assertThatThrownBy(() -> Tally.middle(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countsBothOfTwoTallies() {
    Tally both = TALLY.and(TALLY);
    assertThat(both.writeUnits()).isEqualTo(5);
    assertThat(both.invoked()).isEqualTo(6);
    assertThat(both.billedMillis()).isEqualTo(2000);
    assertThat(both.calls("AWSEvents.PutEvents")).isEqualTo(2);
    assertThat(both.events()).hasSize(4);
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

  private static double events(Integer... bytes) {
    return Cost.of(published(bytes), 0, 1, PRICES).getOrDefault("events", Double.NaN);
  }

  private static Tally published(Integer... bytes) {
    return new Tally(List.of(), Map.of(), List.of(bytes), Map.of(), 0);
  }

  private static Tally lasting(Duration... times) {
    return new Tally(List.of(), Map.of(), List.of(), Map.of("Cancel", List.of(times)), 0);
  }
}
