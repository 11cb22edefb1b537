package countermand.core.rulebook;

import static countermand.core.Side.MARKETPLACE;
import static countermand.core.Side.SELLER;
import static countermand.core.telling.Endings.inTheFeed;
import static countermand.core.telling.Endings.movedTo;
import static countermand.core.telling.Endings.published;
import static countermand.core.telling.Endings.told;
import static countermand.core.telling.Links.ANSWER_WITHIN;
import static countermand.core.telling.Links.aMarketplaceThatLearnsOfDeclinesByInvoice;
import static countermand.core.telling.Links.aMarketplaceThatReadsNoAnswer;
import static countermand.core.telling.Moments.PLACED_AT;
import static countermand.core.telling.Moments.days;
import static countermand.core.telling.Orders.awaitingSeller;
import static countermand.core.telling.Orders.canceled;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Orders.inWindow;
import static countermand.core.telling.Orders.invoiced;
import static countermand.core.telling.Orders.placed;
import static countermand.core.telling.Say.accept;
import static countermand.core.telling.Say.approvePayment;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.decline;
import static countermand.core.telling.Say.finalSale;
import static countermand.core.telling.Say.marketplaceAsks;
import static countermand.core.telling.Say.marketplaceHasCanceled;
import static countermand.core.telling.Say.place;
import static countermand.core.telling.Say.reportShipment;
import static countermand.core.telling.Say.returnInvoice;
import static countermand.core.telling.Say.sale;
import static countermand.core.telling.Say.sellerCancels;
import static countermand.core.telling.Say.sellerHasCanceled;
import static countermand.core.telling.Say.some;
import static countermand.core.telling.Say.withdraw;
import static countermand.core.telling.Story.given;

import countermand.core.Mark;
import countermand.core.Origin;
import countermand.core.Side;
import countermand.core.telling.Contents;
import org.junit.jupiter.api.Test;

class WhoIsToldTest {

  @Test
  void theSellerOfWhatWasGrantedAtOnce() {
    given(inWindow()).when(customerAsks("r1")).then(movedTo("Canceled"), told(SELLER));
    given(inWindow()).when(marketplaceAsks("r1", some("A", 1))).then(told(SELLER));
  }

  @Test
  void theMarketplaceTooWhereItsAnswerCouldNotSayIt() {
    given(inWindow())
        .on(aMarketplaceThatReadsNoAnswer())
        .when(customerAsks("r1"))
        .then(movedTo("Canceled"), told(MARKETPLACE, SELLER));
    given(inWindow())
        .on(aMarketplaceThatReadsNoAnswer())
        .when(customerAsks("r1", some("A", 1)))
        .then(told(MARKETPLACE, SELLER));
  }

  @Test
  void onlyOneSideOfWhatTheMarketplaceReportsWhateverItReads() {
    given(inWindow())
        .on(aMarketplaceThatReadsNoAnswer())
        .when(marketplaceHasCanceled())
        .then(movedTo("Canceled"), told(SELLER));
  }

  @Test
  void theSellerOfARequest() {
    given(handling()).when(customerAsks("r1")).then(movedTo("AwaitingSeller"), told(SELLER));
    given(handling())
        .on(aMarketplaceThatReadsNoAnswer())
        .when(customerAsks("r1"))
        .then(told(SELLER));
  }

  @Test
  void theMarketplaceOfTheSellersAnswer() {
    given(awaitingSeller()).when(accept()).then(movedTo("Canceled"), told(MARKETPLACE));
    given(awaitingSeller()).when(decline()).then(told(MARKETPLACE));
    given(awaitingSeller()).when(sale("1", 100)).then(told(MARKETPLACE));
  }

  @Test
  void aMarketplaceThatIsDeafToDeclinesOfEachSaleInvoiceAfterwards() {
    given(awaitingSeller())
        .on(aMarketplaceThatLearnsOfDeclinesByInvoice())
        .when(sale("1", 100))
        .then(published("OrderInvoiced", "CancellationDeclined"), told(MARKETPLACE, MARKETPLACE));
    given(awaitingSeller())
        .on(aMarketplaceThatLearnsOfDeclinesByInvoice())
        .when(decline())
        .when(sale("1", 100))
        .then(published("OrderInvoiced"), told(MARKETPLACE));
  }

  @Test
  void noMarketplaceOfInvoicesThatRefuseNothing() {
    given(handling())
        .on(aMarketplaceThatLearnsOfDeclinesByInvoice())
        .when(sale("1", 100))
        .then(published("OrderInvoiced"), told());
    given(awaitingSeller()).when(decline()).when(sale("1", 100)).then(told());
    given(awaitingSeller())
        .on(aMarketplaceThatLearnsOfDeclinesByInvoice())
        .when(withdraw())
        .when(sale("1", 100))
        .then(told());
    given(awaitingSeller())
        .on(aMarketplaceThatLearnsOfDeclinesByInvoice())
        .when(finalSale("1", 100))
        .when(returnInvoice("2", 50))
        .then(published("OrderInvoiced"), told());
  }

  @Test
  void theSellerOfAShipmentThatTheMarketplaceReports() {
    given(awaitingSeller()).when(reportShipment()).then(movedTo("Shipped"), told(SELLER));
  }

  @Test
  void theSellerOfAWithdrawal() {
    given(awaitingSeller()).when(withdraw()).then(told(SELLER));
  }

  @Test
  void theMarketplaceOfASellersCancel() {
    given(handling()).when(sellerCancels()).then(movedTo("Canceled"), told(MARKETPLACE));
    given(handling()).when(sellerCancels(some("A", 1))).then(told(MARKETPLACE));
    given(handling()).when(sellerHasCanceled()).then(movedTo("Canceled"), told(MARKETPLACE));
  }

  @Test
  void bothOfSilence() {
    given(awaitingSeller()).after(ANSWER_WITHIN).whenSeen().then(told(MARKETPLACE, SELLER));
  }

  @Test
  void bothOfAMarkThatMetItsOrder() {
    Mark mark =
        new Mark(Side.SELLER, Origin.SELLER, "no stock", null, PLACED_AT.minus(days(1)), false);
    given(placed(place(Contents.usual()), mark))
        .then(movedTo("Canceled"), told(MARKETPLACE, SELLER));
  }

  @Test
  void nobodyOfWhatConcernsNoCancellation() {
    given(canceled()).when(approvePayment()).then(published("PaymentAfterCancellation"), told());
    given(invoiced())
        .when(marketplaceHasCanceled())
        .then(published("CancellationConflict"), told());
    given(inWindow()).after(days(1)).whenSeen().then(published("WindowClosed"), told());
  }

  @Test
  void theFeedOfEverythingThatTheBusCarries() {
    given(handling()).when(customerAsks("r1")).then(inTheFeed());
    given(placed(place(Contents.usual()), null)).then(inTheFeed());
    given(awaitingSeller()).when(sale("1", 100)).then(inTheFeed());
  }
}
