package countermand.core.rulebook;

import static countermand.core.RefusalCode.NO_LINE_CANCELED;
import static countermand.core.RefusalCode.REQUEST_LIMIT_REACHED;
import static countermand.core.RequestOutcome.SUPERSEDED;
import static countermand.core.telling.Endings.alreadyDone;
import static countermand.core.telling.Endings.moved;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Facts.request;
import static countermand.core.telling.Facts.requests;
import static countermand.core.telling.Links.aPausedLink;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.decline;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Story.given;

import countermand.core.telling.Story;
import org.junit.jupiter.api.Test;

class RequestLimitTest {

  private static Story withRequests(int count) {
    Story story = handling();
    for (int n = 1; n <= count; n++) {
      story.moved(customerAsks("r" + n), decline());
    }
    return story;
  }

  @Test
  void theFiftiethIsTaken() {
    given(withRequests(49)).when(customerAsks("r50")).then(moved(), requests(50));
  }

  @Test
  void theNextIsRefused() {
    given(withRequests(50)).when(customerAsks("r51")).then(refused(REQUEST_LIMIT_REACHED));
  }

  @Test
  void linesComeBeforeTheLimit() {
    given(withRequests(50)).when(customerAsks("r51", some("X", 1))).then(refused(NO_LINE_CANCELED));
  }

  @Test
  void theLimitComesBeforeThePause() {
    given(withRequests(50))
        .on(aPausedLink())
        .when(customerAsks("r51"))
        .then(refused(REQUEST_LIMIT_REACHED));
  }

  @Test
  void aKnownOneIsStillAlreadyDone() {
    given(withRequests(50)).when(customerAsks("r7")).then(alreadyDone());
  }

  @Test
  void oneThatReplacesMayPassOnce() {
    given(withRequests(49).moved(customerAsks("r50", some("A", 1))))
        .when(customerAsks("r51"))
        .then(moved(), requests(51), request("r50", SUPERSEDED))
        .moved(decline())
        .when(customerAsks("r52", some("A", 1)))
        .then(refused(REQUEST_LIMIT_REACHED));
  }
}
