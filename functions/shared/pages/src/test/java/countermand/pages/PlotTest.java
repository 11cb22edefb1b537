package countermand.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlotTest {
  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

  @Test
  void goesFromADayAgoOnTheLeftToNowOnTheRight() {
    Plot plot = Plot.of(List.of(point(1440, 0), point(1430, 4), point(1420, 2), point(0, 4)), NOW);
    assertThat(plot.top()).isEqualTo(4);
    assertThat(plot.lines()).containsExactly("0,120 4,0 8,60", "600,0 600,0");
  }

  @Test
  void isBrokenWhereNobodyCounted() {
    Plot plot = Plot.of(List.of(point(60, 1), point(44, 1), point(27, 1), point(22, 1)), NOW);
    assertThat(plot.lines()).hasSize(2);
  }

  @Test
  void isFlatWhereNothingWaits() {
    Plot plot = Plot.of(List.of(point(10, 0), point(5, 0)), NOW);
    assertThat(plot.top()).isEqualTo(1);
    assertThat(plot.lines()).containsExactly("595,120 597,120");
  }

  @Test
  void namesEverySixthHour() {
    assertThat(Plot.of(List.of(), NOW).hours())
        .containsExactly(
            new Plot.Hour(75, "12:00"),
            new Plot.Hour(225, "18:00"),
            new Plot.Hour(375, "00:00"),
            new Plot.Hour(525, "06:00"));
  }

  private static Plot.Point point(int minutesAgo, int number) {
    return new Plot.Point(NOW.minus(Duration.ofMinutes(minutesAgo)), number);
  }
}
