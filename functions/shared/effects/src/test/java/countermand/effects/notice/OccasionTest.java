package countermand.effects.notice;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Effect;
import countermand.core.Event;
import countermand.effects.telling.Tale;
import org.junit.jupiter.api.Test;

/** What is in an order is asked until it is known, whoever said it. */
class OccasionTest {

  private static Event.Notice asks(Tale tale) {
    return tale.owed().stream()
        .map(owed -> owed.effect() instanceof Effect.Notify notify ? notify.notice() : null)
        .filter(Event.OrderPlaced.class::isInstance)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void isThereUntilTheLinesAreKnown() {
    Tale unknown = Tale.withoutLines();
    Event.Notice notice = asks(unknown);
    assertThat(Occasion.of(notice, unknown.order(), Tale.START)).isEqualTo(Occasion.PRESENT);
    Tale known = unknown.then(new Command.ReportContent(Tale.placed().order().content(), null));
    assertThat(Occasion.of(notice, known.order(), Tale.START)).isEqualTo(Occasion.ANSWERED);
  }
}
