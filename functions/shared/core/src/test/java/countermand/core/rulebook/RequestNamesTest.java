package countermand.core.rulebook;

import static countermand.core.RefusalCode.REQUEST_ALREADY_OPEN;
import static countermand.core.telling.Endings.about;
import static countermand.core.telling.Endings.alreadyDoneAs;
import static countermand.core.telling.Endings.moved;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Facts.requests;
import static countermand.core.telling.Facts.stage;
import static countermand.core.telling.Orders.awaitingSeller;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Say.asks;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.decline;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Ids;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.core.telling.Orders;
import org.junit.jupiter.api.Test;

class RequestNamesTest {
  private static final RequestName NEW = new RequestName.New();
  private static final RequestName OPEN_OR_NEW = new RequestName.OpenOrNew();
  private static final RequestName LATEST_OR_NEW = new RequestName.LatestOrNew();

  private static Command asking(RequestName name) {
    return asks(name, Origin.MARKETPLACE);
  }

  @Test
  void areDerivedWhereAProtocolHasNone() {
    given(handling())
        .when(asking(NEW))
        .then(movedTo("AwaitingSeller"), about(Ids.request(Orders.IDS, 1)))
        .moved(decline())
        .when(asking(NEW))
        .then(movedTo("AwaitingSeller"), about(Ids.request(Orders.IDS, 2)));
  }

  @Test
  void areThirtyTwoLowerHexCharactersOfAHash() {
    // printf 'link|M-1|1' | sha256sum | cut -c1-32
    assertThat(Ids.request(Orders.IDS, 1)).isEqualTo("6decb6cb60cfe5b74fa5171e9834f0fd");
  }

  @Test
  void neverMeanAnotherCallersRequest() {
    String taken = Ids.request(Orders.IDS, 2);
    given(handling().moved(customerAsks(taken), decline()))
        .when(asking(NEW))
        .then(moved(), about(Ids.request(Orders.IDS, 3)));
  }

  @Test
  void aNewOneIsNotTheOpenOne() {
    given(awaitingSeller()).when(asking(NEW)).then(refused(REQUEST_ALREADY_OPEN));
  }

  @Test
  void theOpenOneElseANewOne() {
    given(handling())
        .when("the first", asking(OPEN_OR_NEW))
        .then(moved())
        .when(asking(OPEN_OR_NEW))
        .then(alreadyDoneAs("the first"))
        .moved(decline())
        .when(asking(OPEN_OR_NEW))
        .then(movedTo("AwaitingSeller"), requests(2));
  }

  @Test
  void theOpenOneElseTheOneClosedLastElseANewOne() {
    given(handling())
        .when("the first", asking(LATEST_OR_NEW))
        .then(moved())
        .when(asking(LATEST_OR_NEW))
        .then(alreadyDoneAs("the first"))
        .when("the decline", decline())
        .when(asking(LATEST_OR_NEW))
        .then(alreadyDoneAs("the decline"), requests(1), stage("Handling"));
  }
}
