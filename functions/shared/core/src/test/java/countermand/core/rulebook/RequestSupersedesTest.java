package countermand.core.rulebook;

import static countermand.core.RefusalCode.REQUEST_ALREADY_OPEN;
import static countermand.core.RequestOutcome.EXPIRED;
import static countermand.core.RequestOutcome.OPEN;
import static countermand.core.RequestOutcome.SUPERSEDED;
import static countermand.core.telling.Endings.about;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.published;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Endings.saying;
import static countermand.core.telling.Endings.timers;
import static countermand.core.telling.Facts.request;
import static countermand.core.telling.Facts.stage;
import static countermand.core.telling.Links.ANSWER_WITHIN;
import static countermand.core.telling.Links.WINDOW;
import static countermand.core.telling.Moments.PLACED_AT;
import static countermand.core.telling.Moments.days;
import static countermand.core.telling.Orders.awaitingSeller;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.decline;
import static countermand.core.telling.Say.marketplaceAsks;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Effect;
import countermand.core.telling.Story;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RequestSupersedesTest {
  private static final Instant DEADLINE = PLACED_AT.plus(WINDOW).plus(ANSWER_WITHIN);

  private static Story partialIsOpen() {
    return given(handling().moved(customerAsks("r1", some("A", 1)))).after(days(2));
  }

  @Test
  void wholeOverPartialOfTheSameOrigin() {
    given(partialIsOpen())
        .when(customerAsks("r2"))
        .then(
            movedTo("AwaitingSeller"),
            about("r2"),
            request("r1", SUPERSEDED),
            request("r2", OPEN),
            request("r2", r -> assertThat(r.deadline()).isEqualTo(DEADLINE)),
            request("r2", r -> assertThat(r.whole()).isTrue()),
            timers(new Effect.StartAnswerTimer("r2", DEADLINE)),
            published("CancellationRequested"));
  }

  @Test
  void andTheDeadlineStays() {
    given(partialIsOpen().moved(customerAsks("r2")))
        .at(DEADLINE)
        .whenSeen()
        .then(stage("Canceled"), request("r2", EXPIRED), request("r1", SUPERSEDED));
  }

  @Test
  void andTheStageThatItResumesToStays() {
    given(partialIsOpen().moved(customerAsks("r2"))).when(decline()).then(movedTo("Handling"));
  }

  @Test
  void notOfAnotherOrigin() {
    given(partialIsOpen())
        .when(marketplaceAsks("r2"))
        .then(refused(REQUEST_ALREADY_OPEN), saying("r1"));
  }

  @Test
  void notPartialOverPartial() {
    given(partialIsOpen())
        .when(customerAsks("r2", some("A", 2)))
        .then(refused(REQUEST_ALREADY_OPEN));
  }

  @Test
  void notWholeOverWhole() {
    given(awaitingSeller()).when(customerAsks("r2")).then(refused(REQUEST_ALREADY_OPEN));
  }

  @Test
  void openComesBeforeTheLines() {
    given(awaitingSeller())
        .when(customerAsks("r2", some("X", 1)))
        .then(refused(REQUEST_ALREADY_OPEN));
  }
}
