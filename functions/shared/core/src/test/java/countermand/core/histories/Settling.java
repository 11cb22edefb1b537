package countermand.core.histories;

import static countermand.core.histories.Walk.TERMS;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Order;
import countermand.core.rules.Rulebook;
import countermand.core.telling.Moments;
import java.time.Duration;
import java.time.Instant;

/** Time alone gives the same order, however often and however late somebody looks. */
final class Settling {
  private Settling() {}

  static void isTheSameEarlyLateOnceOrInPieces(Order order, Instant now) {
    if (order.nextInstant().isEmpty()) {
      assertThat(settle(order, now.plus(Duration.ofDays(900)))).isEqualTo(order);
      return;
    }
    Instant at = order.nextInstant().get();
    Order late = settle(order, at.plus(Duration.ofDays(900)));
    Order early = settle(order, at.minus(Moments.A_MILLISECOND));
    assertThat(early).as("early").isEqualTo(order);
    assertThat(late).as("late").isNotEqualTo(order);
    assertThat(settle(early, at)).as("at the very instant").isEqualTo(late);
    assertThat(settle(late, at)).as("twice").isEqualTo(late);
    assertThat(late.lastAt()).as("its own instant").isEqualTo(at);
  }

  private static Order settle(Order order, Instant at) {
    return Rulebook.settle(order, at, TERMS).order();
  }
}
