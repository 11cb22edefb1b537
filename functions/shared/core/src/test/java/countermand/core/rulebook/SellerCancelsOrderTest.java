package countermand.core.rulebook;

import static countermand.core.RequestOutcome.ACCEPTED;
import static countermand.core.telling.Endings.about;
import static countermand.core.telling.Endings.alreadyDoneAs;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.published;
import static countermand.core.telling.Facts.canceledBecauseOf;
import static countermand.core.telling.Facts.canceledWithReceiptOf;
import static countermand.core.telling.Facts.request;
import static countermand.core.telling.Facts.value;
import static countermand.core.telling.Orders.awaitingSeller;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Orders.inWindow;
import static countermand.core.telling.Say.accept;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.marketplaceAsks;
import static countermand.core.telling.Say.sellerCancels;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Story.given;

import countermand.core.Command;
import countermand.core.DecidedBy;
import countermand.core.Extent;
import countermand.core.Origin;
import countermand.core.RequestName;
import org.junit.jupiter.api.Test;

class SellerCancelsOrderTest {

  @Test
  void atOnce() {
    given(handling())
        .when("the cancel", sellerCancels())
        .then(
            movedTo("Canceled"),
            canceledBecauseOf(Origin.SELLER, DecidedBy.SELLER, "out of stock"),
            canceledWithReceiptOf("the cancel"),
            published("OrderCanceled"),
            value(100))
        .when(sellerCancels())
        .then(alreadyDoneAs("the cancel"));
  }

  @Test
  void andAcceptsAnOpenWholeRequest() {
    given(awaitingSeller())
        .when("the cancel", sellerCancels())
        .then(
            movedTo("Canceled"),
            about("r1"),
            request("r1", ACCEPTED),
            canceledBecauseOf(Origin.CUSTOMER, DecidedBy.SELLER, "changed mind"),
            canceledWithReceiptOf("the cancel"))
        .when(accept("r1"))
        .then(alreadyDoneAs("the cancel"));
  }

  @Test
  void andAcceptsAnOpenPartialRequest() {
    given(handling().moved(marketplaceAsks("r1", some("A", 1))))
        .when(sellerCancels())
        .then(
            movedTo("Canceled"),
            request("r1", ACCEPTED),
            canceledBecauseOf(Origin.MARKETPLACE, DecidedBy.SELLER, "changed mind"));
  }

  @Test
  void withItsOwnReasonWhereTheRequestHasNone() {
    Command ask =
        new Command.RequestCancellation(
            new RequestName.Given("r1"), Origin.CUSTOMER, null, null, Extent.whole());
    given(handling().moved(ask))
        .when(sellerCancels())
        .then(canceledBecauseOf(Origin.CUSTOMER, DecidedBy.SELLER, "out of stock"));
  }

  @Test
  void neverTwice() {
    given(inWindow())
        .when("the first", customerAsks("r1"))
        .when(sellerCancels())
        .then(
            alreadyDoneAs("the first"),
            about("r1"),
            canceledBecauseOf(Origin.CUSTOMER, DecidedBy.RULE, "changed mind"));
  }
}
