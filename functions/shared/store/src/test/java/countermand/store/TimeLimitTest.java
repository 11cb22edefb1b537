package countermand.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void workIsWithoutLimitUnlessItIsGivenOne() {
    assertThat(TimeLimit.left()).isEmpty();
    assertThat(TimeLimit.within(HOUR, TimeLimit::left))
        .hasValueSatisfying(left -> assertThat(left).isPositive().isLessThanOrEqualTo(HOUR));
    assertThat(TimeLimit.left()).isEmpty();
  }

  @Test
  void whatIsOverIsNotLessThanNothing() {
    assertThat(TimeLimit.within(Duration.ofHours(-1), TimeLimit::left)).contains(Duration.ZERO);
  }

  @Test
  void workInsideOtherWorkHasNoMoreTimeThanThat() {
    Duration day = Duration.ofDays(1);
    assertThat(TimeLimit.within(HOUR, () -> TimeLimit.within(day, TimeLimit::left)))
        .hasValueSatisfying(left -> assertThat(left).isLessThanOrEqualTo(HOUR));
    assertThat(TimeLimit.within(day, () -> TimeLimit.within(HOUR, TimeLimit::left)))
        .hasValueSatisfying(left -> assertThat(left).isLessThanOrEqualTo(HOUR));
  }

  @Test
  void noAttemptIsBegunAfterTheEnd() {
    JitteredBackoff backoff = new JitteredBackoff();
    assertThat(TimeLimit.within(Duration.ZERO, () -> backoff.start().again())).isFalse();
    assertThat(TimeLimit.within(HOUR, () -> backoff.start().again())).isTrue();
    assertThat(backoff.start().again()).isTrue();
  }
}
