package countermand.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrowingPausesTest {
  private final List<Long> pauses = new ArrayList<>();
  private Duration left = Duration.ofSeconds(30);
  private final Backoff backoff = new GrowingPauses(() -> Optional.of(left), this::pause);

  private boolean pause(Duration time) {
    pauses.add(time.toMillis());
    left = left.minus(time);
    return true;
  }

  @Test
  void doubleUntilTheyAreLongAndEndWithTheTime() {
    Backoff.Attempts attempts = backoff.start();
    while (attempts.again()) {
      assertThat(left).isPositive();
    }
    assertThat(pauses)
        .containsExactly(100L, 200L, 400L, 800L, 1_600L, 3_200L, 5_000L, 5_000L, 5_000L, 5_000L);
  }

  @Test
  void areFewerWhereTheAttemptsThemselvesTakeLong() {
    Backoff.Attempts attempts = backoff.start();
    while (attempts.again()) {
      left = left.minusSeconds(8);
    }
    assertThat(pauses).containsExactly(100L, 200L, 400L, 800L);
  }

  @Test
  void areNoneThatWouldTakeAllThatIsLeft() {
    left = Duration.ofMillis(100);
    assertThat(backoff.start().again()).isFalse();
    left = Duration.ofMillis(101);
    assertThat(backoff.start().again()).isTrue();
  }

  @Test
  void beginAnewWithWhateverElseIsTried() {
    backoff.start().again();
    backoff.start().again();
    assertThat(pauses).containsExactly(100L, 100L);
  }

  @Test
  void areNoneWithoutALimit() {
    assertThat(new GrowingPauses(Optional::empty, this::pause).start().again()).isFalse();
    assertThat(new GrowingPauses().start().again()).isFalse();
  }

  @Test
  void thatAreCutShortAreTheLast() {
    assertThat(new GrowingPauses(() -> Optional.of(left), _ -> false).start().again()).isFalse();
  }
}
