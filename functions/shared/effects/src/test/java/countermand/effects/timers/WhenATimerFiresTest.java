package countermand.effects.timers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenATimerFiresTest {
  private static final String NOW = "2026-11-21T10:00:30Z";

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T10:30:00Z,     at(2026-11-21T10:30:00)",
    "2026-11-21T10:30:00.001Z, at(2026-11-21T10:31:00)",
    "2026-11-21T10:30:59.999Z, at(2026-11-21T10:31:00)",
    "2026-11-21T23:59:00.001Z, at(2026-11-22T00:00:00)",
    "2026-12-31T23:59:30Z,     at(2027-01-01T00:00:00)"
  })
  void isItsInstantRoundedUpToTheMinute(String instant, String expression) {
    assertThat(Starting.at(NOW).window(instant).schedule().scheduleExpression())
        .isEqualTo(expression);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T10:00:30.001Z, at(2026-11-21T10:02:00)",
    "2026-11-21T10:01:00Z,     at(2026-11-21T10:02:00)",
    "2026-11-21T10:01:30Z,     at(2026-11-21T10:02:00)",
    "2026-11-21T10:02:00Z,     at(2026-11-21T10:02:00)"
  })
  void isAMinuteAheadAtLeast(String instant, String expression) {
    assertThat(Starting.at(NOW).window(instant).schedule().scheduleExpression())
        .isEqualTo(expression);
  }

  @ParameterizedTest
  @CsvSource({NOW, "2026-11-21T10:00:29.999Z", "2026-10-21T00:00:00Z"})
  void isNowWhereItsInstantIsReached(String instant) {
    Starting starting = Starting.at(NOW).window(instant).answer("r-1", instant);
    assertThat(starting.settled()).containsExactly(Starting.IDS, Starting.IDS);
    assertThat(starting.asked()).isEmpty();
  }

  @Test
  void isNotNowWhereItsInstantIsAhead() {
    assertThat(Starting.at(NOW).window("2026-11-21T10:00:30.001Z").settled()).isEmpty();
  }
}
