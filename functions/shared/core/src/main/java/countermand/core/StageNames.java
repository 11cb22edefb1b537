package countermand.core;

/**
 * What each side calls a stage: VTEX's order statuses, which every dialect here shares as its
 * common words (VTEX help, "Order flow and status").
 */
public final class StageNames {
  private StageNames() {}

  /** The status that the marketplace sees. */
  public static String marketplace(Stage stage) {
    return switch (stage) {
      case Stage.AwaitingPayment _ -> "payment-pending";
      case Stage.InWindow _ -> "payment-approved";
      case Stage.ReadyForHandling _ -> "payment-approved";
      case Stage.Handling _ -> "payment-approved";
      case Stage.AwaitingSeller _ -> "waiting-for-seller-decision";
      case Stage.PartlyInvoiced _ -> "payment-approved";
      case Stage.Invoiced _, Stage.Shipped _, Stage.Returned _ -> "invoiced";
      case Stage.Canceled _ -> "canceled";
    };
  }

  /** The status that the seller sees. */
  public static String seller(Stage stage) {
    return switch (stage) {
      case Stage.AwaitingPayment _ -> "waiting-ffmt-authorization";
      case Stage.InWindow _ -> "window-to-cancel";
      case Stage.ReadyForHandling _ -> "ready-for-handling";
      case Stage.Handling _ -> "handling";
      case Stage.AwaitingSeller _ -> "cancellation-requested";
      case Stage.PartlyInvoiced _ -> "invoice";
      case Stage.Invoiced _, Stage.Shipped _, Stage.Returned _ -> "invoiced";
      case Stage.Canceled _ -> "canceled";
    };
  }
}
