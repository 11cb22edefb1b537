package countermand.dialects.shopee;

import countermand.core.Stage;

/** What Shopee calls a stage. */
final class OrderStatus {
  private OrderStatus() {}

  /**
   * The status of an order at that stage.
   *
   * @param pendingToo whether the caller knows the status in which a buyer may still cancel freely
   */
  static String of(Stage stage, boolean pendingToo) {
    return switch (stage) {
      case Stage.AwaitingPayment _ -> "UNPAID";
      case Stage.InWindow _ -> pendingToo ? "PENDING" : "READY_TO_SHIP";
      case Stage.ReadyForHandling _ -> "READY_TO_SHIP";
      case Stage.Handling _, Stage.PartlyInvoiced _, Stage.Invoiced _ -> "PROCESSED";
      case Stage.AwaitingSeller _ -> "IN_CANCEL";
      case Stage.Shipped _ -> "SHIPPED";
      case Stage.Returned _ -> "TO_RETURN";
      case Stage.Canceled _ -> "CANCELLED";
    };
  }
}
