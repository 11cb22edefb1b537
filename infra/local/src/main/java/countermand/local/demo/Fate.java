package countermand.local.demo;

/** What becomes of an order of the demo's day. */
enum Fate {
  UNPAID,
  IN_WINDOW,
  CANCELED_IN_WINDOW,
  READY,
  HANDLING,
  WAITING,
  WAITING_FOR_A_PART,
  ACCEPTED,
  DECLINED,
  WITHDRAWN,
  CANCELED_BY_SELLER,
  PARTLY_INVOICED,
  INVOICED,
  SHIPPED,
  RETURNED;

  /** Whether its payment is younger than the window. */
  boolean paidLately() {
    return this == IN_WINDOW || this == CANCELED_IN_WINDOW;
  }
}
