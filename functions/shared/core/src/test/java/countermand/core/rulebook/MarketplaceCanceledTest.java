package countermand.core.rulebook;

import static countermand.core.RequestOutcome.ACCEPTED;
import static countermand.core.telling.Endings.about;
import static countermand.core.telling.Endings.alreadyDoneAs;
import static countermand.core.telling.Endings.event;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.published;
import static countermand.core.telling.Facts.canceledBecauseOf;
import static countermand.core.telling.Facts.canceledWithReceiptOf;
import static countermand.core.telling.Facts.conflicts;
import static countermand.core.telling.Facts.lastMove;
import static countermand.core.telling.Facts.request;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Orders.invoiced;
import static countermand.core.telling.Orders.partlyInvoiced;
import static countermand.core.telling.Orders.shipped;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.marketplaceHasCanceled;
import static countermand.core.telling.Say.returnInvoice;
import static countermand.core.telling.Say.sale;
import static countermand.core.telling.Say.ship;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Actor;
import countermand.core.Command;
import countermand.core.DecidedBy;
import countermand.core.Event;
import countermand.core.Origin;
import countermand.core.telling.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketplaceCanceledTest {

  @Test
  void cancels() {
    given(handling())
        .when("the report", marketplaceHasCanceled())
        .then(
            movedTo("Canceled"),
            canceledBecauseOf(Origin.MARKETPLACE, DecidedBy.MARKETPLACE, "fraud"),
            canceledWithReceiptOf("the report"),
            published("OrderCanceled"),
            lastMove(move -> assertThat(move.by()).isEqualTo(Actor.MARKETPLACE)),
            lastMove(move -> assertThat(move.reason()).isEqualTo("fraud")))
        .when(marketplaceHasCanceled())
        .then(alreadyDoneAs("the report"));
  }

  @Test
  void acceptsAnOpenRequestWhoseWishItWas() {
    given(handling().moved(customerAsks("r1", some("A", 1))))
        .when(marketplaceHasCanceled())
        .then(
            movedTo("Canceled"),
            about("r1"),
            request("r1", ACCEPTED),
            canceledBecauseOf(Origin.CUSTOMER, DecidedBy.MARKETPLACE, "changed mind"));
  }

  @Test
  void isAConflictOnceInvoicesOrGoodsAreOut() {
    for (Story out : List.of(partlyInvoiced(), invoiced(), shipped())) {
      String stage = out.order().stage().name();
      given(out)
          .when("the report", marketplaceHasCanceled())
          .then(
              movedTo(stage),
              conflicts("MarketplaceCanceled"),
              lastMove(move -> assertThat(move.reason()).isEqualTo("fraud")),
              published("CancellationConflict"),
              event(
                  Event.CancellationConflict.class,
                  e -> assertThat(e.command()).isEqualTo("MarketplaceCanceled")))
          .when(new Command.MarketplaceCanceled("another reason"))
          .then(alreadyDoneAs("the report"));
    }
  }

  @Test
  void againInAnotherOfTheseStagesIsAlreadyDone() {
    given(partlyInvoiced())
        .when("the report", marketplaceHasCanceled())
        .moved(sale("S-2", 70))
        .when(marketplaceHasCanceled())
        .then(alreadyDoneAs("the report"))
        .moved(ship())
        .when(marketplaceHasCanceled())
        .then(alreadyDoneAs("the report"), conflicts("MarketplaceCanceled"));
  }

  @Test
  void againOnceReturnedCancels() {
    given(invoiced().moved(marketplaceHasCanceled(), returnInvoice("R-1", 100)))
        .when(marketplaceHasCanceled())
        .then(movedTo("Canceled"), conflicts("MarketplaceCanceled"));
  }
}
