package countermand.core.rulebook;

import static countermand.core.RefusalCode.RETURN_NEEDS_INVOICE;
import static countermand.core.telling.Endings.alreadyDoneAs;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Facts.canceledBecauseOf;
import static countermand.core.telling.Facts.stage;
import static countermand.core.telling.Facts.value;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Orders.returned;
import static countermand.core.telling.Orders.shipped;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.marketplaceHasCanceled;
import static countermand.core.telling.Say.returnGoods;
import static countermand.core.telling.Say.returnInvoice;
import static countermand.core.telling.Say.sellerCancels;
import static countermand.core.telling.Say.ship;
import static countermand.core.telling.Story.given;

import countermand.core.DecidedBy;
import countermand.core.Origin;
import org.junit.jupiter.api.Test;

class ReturnTest {

  @Test
  void needsReturnInvoicesOverAllSales() {
    given(shipped().moved(returnInvoice("R-1", 60)))
        .when(returnGoods())
        .then(refused(RETURN_NEEDS_INVOICE));
  }

  @Test
  void needsNoneWhereNothingWasInvoiced() {
    given(handling().moved(ship()))
        .when("the return", returnGoods())
        .then(movedTo("Returned"))
        .when(returnGoods())
        .then(alreadyDoneAs("the return"));
  }

  @Test
  void againIsAlreadyDoneOnceCanceled() {
    given(handling().moved(ship()))
        .when("the return", returnGoods())
        .moved(sellerCancels())
        .when(returnGoods())
        .then(alreadyDoneAs("the return"), stage("Canceled"));
  }

  @Test
  void makesAWholeCancellationPossible() {
    given(returned())
        .when(customerAsks("r1"))
        .then(
            movedTo("Canceled"),
            canceledBecauseOf(Origin.CUSTOMER, DecidedBy.RULE, "changed mind"),
            value(100));
    given(returned())
        .when(sellerCancels())
        .then(canceledBecauseOf(Origin.SELLER, DecidedBy.SELLER, "out of stock"));
    given(returned())
        .when(marketplaceHasCanceled())
        .then(canceledBecauseOf(Origin.MARKETPLACE, DecidedBy.MARKETPLACE, "fraud"));
  }
}
