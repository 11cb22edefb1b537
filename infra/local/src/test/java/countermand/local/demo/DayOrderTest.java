package countermand.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DayOrderTest {
  private static final Instant END = Instant.parse("2026-11-21T09:07:00Z");
  private static final Instant BEGIN = END.minus(Duration.ofDays(1));
  private static final Duration WINDOW = Duration.ofMinutes(30);

  private final List<DayOrder> day = day(END);

  private static List<DayOrder> day(Instant end) {
    Random chance = new Random(1);
    return IntStream.range(0, 200).mapToObj(i -> DayOrder.of(i, end, chance)).toList();
  }

  @Test
  void happensWithinTheDayAndInOrder() {
    assertThat(day)
        .allSatisfy(order -> {
          assertThat(order.placed()).isBetween(BEGIN, END);
          assertThat(order.spoken()).isBetween(order.placed(), END);
          assertThat(order.ended()).isBetween(order.spoken(), END);
          assertThat(instant(order, "requestedAt")).isBeforeOrEqualTo(order.spoken());
        });
  }

  @Test
  void isAskedAboutInItsWindowOrAfterIt() {
    assertThat(day)
        .filteredOn(order -> order.fate().paidLately())
        .allSatisfy(order -> {
          assertThat(order.placed().plus(WINDOW)).isAfter(END);
          assertThat(order.spoken()).isEqualTo(order.placed());
        });
    assertThat(day)
        .filteredOn(order -> !order.fate().paidLately() && order.fate() != Fate.UNPAID)
        .allSatisfy(order -> assertThat(order.spoken()).isAfter(order.placed().plus(WINDOW)));
  }

  @Test
  void isTheSameWheneverTheDayIs() {
    List<DayOrder> later = day(END.plus(Duration.ofDays(100)));
    assertThat(later).extracting(DayOrder::id).isEqualTo(ids());
    assertThat(later)
        .extracting(DayOrder::fate)
        .isEqualTo(day.stream().map(DayOrder::fate).toList());
  }

  private List<String> ids() {
    return day.stream().map(DayOrder::id).toList();
  }

  private static Instant instant(DayOrder order, String field) {
    return Instant.parse(order.asked().path(field).asText());
  }
}
