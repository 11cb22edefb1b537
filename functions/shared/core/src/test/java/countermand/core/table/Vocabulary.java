package countermand.core.table;

import static countermand.core.telling.Contents.line;
import static countermand.core.telling.Contents.worth;
import static countermand.core.telling.Say.some;

import countermand.core.Command;
import countermand.core.MarketplaceStatus;
import countermand.core.telling.Contents;
import countermand.core.telling.Moments;
import countermand.core.telling.Orders;
import countermand.core.telling.Say;
import countermand.core.telling.Story;
import java.util.Map;
import java.util.function.Supplier;

/** What the table's words mean. */
final class Vocabulary {
  static final Map<String, Supplier<Story>> STAGES =
      Map.of(
          "AwaitingPayment", Orders::awaitingPayment,
          "InWindow", Orders::inWindow,
          "ReadyForHandling", Orders::readyForHandling,
          "Handling", Orders::handling,
          "AwaitingSeller", Orders::awaitingSeller,
          "PartlyInvoiced", Orders::partlyInvoiced,
          "Invoiced", Orders::invoiced,
          "Shipped", Orders::shipped,
          "Returned", Orders::returned,
          "Canceled", Orders::canceled);

  static final Map<String, Command> COMMANDS =
      Map.ofEntries(
          Map.entry("PlaceOrder", Say.place(Contents.usual())),
          Map.entry(
              "PlaceOrder with other content",
              Say.place(worth(130, line("A", 3, 30), line("B", 1, 40)))),
          Map.entry("ApprovePayment", Say.approvePayment()),
          Map.entry("StartHandling", Say.startHandling()),
          Map.entry("Ship", Say.ship()),
          Map.entry("ReportShipment", Say.reportShipment()),
          Map.entry("Invoice of a sale, a part", Say.sale("S-1", 20)),
          Map.entry("Invoice of a sale, the whole", Say.sale("S-1", 100)),
          Map.entry("Invoice of a sale, a part and final", Say.finalSale("S-1", 20)),
          Map.entry("Invoice of a return, a part", Say.returnInvoice("R-1", 40)),
          Map.entry("Invoice of a return, the whole", Say.returnInvoice("R-1", 100)),
          Map.entry("ReturnGoods", Say.returnGoods()),
          Map.entry("RequestCancellation", Say.customerAsks("r2")),
          Map.entry("RequestCancellation of a line", Say.customerAsks("r2", some("A", 1))),
          Map.entry("RequestCancellation of no such line", Say.customerAsks("r2", some("X", 1))),
          Map.entry("CancelBySeller", Say.sellerCancels()),
          Map.entry("CancelBySeller of a line", Say.sellerCancels(some("A", 1))),
          Map.entry("CancelBySeller of no such line", Say.sellerCancels(some("X", 1))),
          Map.entry("ReportSellerCancellation", Say.sellerHasCanceled()),
          Map.entry("ReportSellerCancellation of a line", Say.sellerHasCanceled(some("A", 1))),
          Map.entry(
              "ReportSellerCancellation of no such line", Say.sellerHasCanceled(some("X", 1))),
          Map.entry("AcceptRequest", Say.accept()),
          Map.entry("AcceptRequest of no such id", Say.accept("r9")),
          Map.entry("DeclineRequest", Say.decline()),
          Map.entry("DeclineRequest of no such id", Say.decline("r9")),
          Map.entry("WithdrawRequest", Say.withdraw()),
          Map.entry("WithdrawRequest of no such id", Say.withdraw("r9")),
          Map.entry("MarketplaceCanceled", Say.marketplaceHasCanceled()),
          Map.entry("ReportStatus paid", says(MarketplaceStatus.PAID)),
          Map.entry(
              "ReportStatus that asks for a cancellation",
              says(MarketplaceStatus.CANCELLATION_REQUESTED)),
          Map.entry("ReportStatus shipped", says(MarketplaceStatus.SHIPPED)),
          Map.entry("ReportStatus canceled", says(MarketplaceStatus.CANCELED)),
          Map.entry(
              "ReportContent of an order whose lines are known",
              new Command.ReportContent(Contents.usual(), null)));

  private static Command says(MarketplaceStatus status) {
    return new Command.ReportStatus(status, Moments.PLACED_AT);
  }

  private Vocabulary() {}
}
