package countermand.core.rulebook;

import static countermand.core.RequestOutcome.OPEN;
import static countermand.core.telling.Endings.about;
import static countermand.core.telling.Endings.alreadyDoneAs;
import static countermand.core.telling.Endings.lines;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.published;
import static countermand.core.telling.Endings.timers;
import static countermand.core.telling.Facts.lastMove;
import static countermand.core.telling.Facts.left;
import static countermand.core.telling.Facts.request;
import static countermand.core.telling.Facts.requestLines;
import static countermand.core.telling.Facts.value;
import static countermand.core.telling.Links.ANSWER_WITHIN;
import static countermand.core.telling.Links.SHORTEST_ANSWER;
import static countermand.core.telling.Links.WINDOW;
import static countermand.core.telling.Links.anAnswerWithin;
import static countermand.core.telling.Moments.PLACED_AT;
import static countermand.core.telling.Moments.days;
import static countermand.core.telling.Moments.minutes;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Orders.readyForHandling;
import static countermand.core.telling.Say.all;
import static countermand.core.telling.Say.customerAsked;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.marketplaceAsks;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Say.withdraw;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Actor;
import countermand.core.Effect;
import countermand.core.Origin;
import countermand.core.telling.Check;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RequestOpensTest {
  private static final Instant NOW = PLACED_AT.plus(WINDOW);

  private static Check deadline(Instant at) {
    return story -> {
      request("r1", r -> assertThat(r.deadline()).isEqualTo(at)).on(story);
      timers(new Effect.StartAnswerTimer("r1", at)).on(story);
      assertThat(story.order().nextInstant()).contains(at);
    };
  }

  @Test
  void andTheSellerIsAsked() {
    given(handling())
        .when("the request", customerAsks("r1"))
        .then(
            movedTo("AwaitingSeller"),
            about("r1"),
            request("r1", OPEN),
            published("CancellationRequested"),
            deadline(NOW.plus(ANSWER_WITHIN)))
        .when(customerAsks("r1"))
        .then(alreadyDoneAs("the request"), about("r1"));
  }

  @Test
  void countingFromItsOwnDateWhereThatIsEarlier() {
    given(handling())
        .when(customerAsked(NOW.minus(days(3)), "r1"))
        .then(
            deadline(NOW.plus(days(27))),
            request("r1", r -> assertThat(r.requestedAt()).isEqualTo(NOW.minus(days(3)))));
  }

  @Test
  void countingFromNowWhereItsDateIsLater() {
    given(handling())
        .when(customerAsked(NOW.plus(days(3)), "r1"))
        .then(deadline(NOW.plus(ANSWER_WITHIN)));
  }

  @Test
  void givingTheSellerAtLeastTheShortestAnswer() {
    given(handling())
        .when(customerAsked(NOW.minus(days(300)), "r1"))
        .then(deadline(NOW.plus(SHORTEST_ANSWER)));
    given(handling())
        .on(anAnswerWithin(minutes(1)))
        .when(customerAsks("r1"))
        .then(deadline(NOW.plus(SHORTEST_ANSWER)));
    given(handling())
        .on(anAnswerWithin(SHORTEST_ANSWER.plusMillis(1)))
        .when(customerAsks("r1"))
        .then(deadline(NOW.plus(SHORTEST_ANSWER).plusMillis(1)));
  }

  @Test
  void andRemembersTheStageThatItResumesTo() {
    given(readyForHandling().moved(customerAsks("r1")))
        .when(withdraw())
        .then(movedTo("ReadyForHandling"));
    given(handling().moved(customerAsks("r1"))).when(withdraw()).then(movedTo("Handling"));
  }

  @Test
  void andKeepsWhoAskedWhyAndForWhat() {
    given(handling())
        .when("the request", marketplaceAsks("r1", some("A", 1), all("B")))
        .then(
            lines("A REQUESTED", "B REQUESTED"),
            requestLines("r1", "1 A", "1 B"),
            request(
                "r1",
                r -> {
                  assertThat(r.origin()).isEqualTo(Origin.MARKETPLACE);
                  assertThat(r.reason()).isEqualTo("changed mind");
                  assertThat(r.requestedAt()).isEqualTo(NOW);
                  assertThat(r.whole()).isFalse();
                  assertThat(r.closing()).isNull();
                }),
            lastMove(move -> assertThat(move.by()).isEqualTo(Actor.MARKETPLACE)),
            value(100),
            left("A", 2));
  }

  @Test
  void withTheCustomerInTheHistory() {
    given(handling())
        .when(customerAsks("r1"))
        .then(
            lastMove(move -> {
              assertThat(move.by()).isEqualTo(Actor.CUSTOMER);
              assertThat(move.reason()).isEqualTo("changed mind");
            }));
  }
}
