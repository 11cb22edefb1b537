package countermand.core.rulebook;

import static countermand.core.RequestOutcome.DECLINED;
import static countermand.core.RequestOutcome.OPEN;
import static countermand.core.telling.Links.ANSWER_WITHIN;
import static countermand.core.telling.Moments.receipt;
import static countermand.core.telling.Orders.awaitingSeller;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.decline;
import static countermand.core.telling.Say.some;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Ending;
import countermand.core.LineVerdict;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.Told;
import countermand.core.rules.Rulebook;
import countermand.core.telling.Links;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIsToldTest {

  @Test
  void ofAMove() {
    Order order = handling().order();
    Ending.Moved ending =
        (Ending.Moved)
            Rulebook.decide(
                order,
                customerAsks("r1", some("A", 1)),
                null,
                new Moment(order.lastAt(), receipt(9)),
                Links.usual());
    assertThat(Told.of(ending, true))
        .isEqualTo(
            new Told(
                true,
                true,
                "AwaitingSeller",
                receipt(9),
                "M-1",
                "M-1",
                5,
                new Told.RequestNow("r1", OPEN, order.lastAt().plus(ANSWER_WITHIN)),
                List.of(new LineVerdict("A", LineVerdict.Result.REQUESTED, null))));
  }

  @Test
  void ofWhatWasSaidBeforeWithTheRequestsPresentOutcome() {
    Order order = awaitingSeller().moved(decline()).order();
    assertThat(Told.of(new Ending.AlreadyDone(receipt(4), "r1"), order))
        .isEqualTo(
            new Told(
                false,
                false,
                "ReadyForHandling",
                receipt(4),
                "M-1",
                "M-1",
                5,
                new Told.RequestNow("r1", DECLINED, null),
                List.of()));
  }

  @Test
  void withoutARequest() {
    assertThat(Told.of(new Ending.AlreadyDone(receipt(1), null), handling().order()).request())
        .isNull();
  }
}
