package countermand.core.rulebook;

import static countermand.core.RefusalCode.ALREADY_INVOICED;
import static countermand.core.RefusalCode.NOT_SUPPORTED_BY_MARKETPLACE;
import static countermand.core.RefusalCode.NO_LINE_CANCELED;
import static countermand.core.telling.Endings.alreadyDone;
import static countermand.core.telling.Endings.moved;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Facts.left;
import static countermand.core.telling.Links.aMarketplaceDeafToPartialCancels;
import static countermand.core.telling.Orders.canceled;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Orders.invoiced;
import static countermand.core.telling.Say.accept;
import static countermand.core.telling.Say.all;
import static countermand.core.telling.Say.marketplaceAsks;
import static countermand.core.telling.Say.sellerCancels;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Story.given;

import org.junit.jupiter.api.Test;

class DeafMarketplaceTest {

  @Test
  void isToldNoPartialCancel() {
    given(handling())
        .on(aMarketplaceDeafToPartialCancels())
        .when(sellerCancels(some("A", 1)))
        .then(refused(NOT_SUPPORTED_BY_MARKETPLACE), left("A", 2));
  }

  @Test
  void hearsThatAllLinesAreCancelled() {
    given(handling())
        .on(aMarketplaceDeafToPartialCancels())
        .when(sellerCancels(all("A"), all("B")))
        .then(movedTo("Canceled"));
  }

  @Test
  void isTheLastThingJudged() {
    given(handling())
        .on(aMarketplaceDeafToPartialCancels())
        .when(sellerCancels(all("X")))
        .then(refused(NO_LINE_CANCELED));
    given(invoiced())
        .on(aMarketplaceDeafToPartialCancels())
        .when(sellerCancels(all("A")))
        .then(refused(ALREADY_INVOICED));
    given(canceled())
        .on(aMarketplaceDeafToPartialCancels())
        .when(sellerCancels(all("A")))
        .then(alreadyDone());
  }

  @Test
  void stillGrantsItsOwnRequests() {
    given(handling().moved(marketplaceAsks("r1", some("A", 1))))
        .on(aMarketplaceDeafToPartialCancels())
        .when(accept())
        .then(moved(), left("A", 1));
  }
}
