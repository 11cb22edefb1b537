package countermand.bench.calls;

/**
 * What is measured, and how many calls of the table it is meant to take: a decision reads the order
 * and writes it, and what decides nothing reads it only. A placement claims the seller's id
 * besides, between the two, even where it is the marketplace's. Who calls as the seller is looked
 * for under the seller's id first, which is an alias: one read more.
 */
enum Kind {
  PLACED("an order placed", 3),
  PAID("a payment approved", 2),
  IN_WINDOW("a request in its window", 2),
  REPLAYED("a request replayed", 1),
  DECLINE_REFUSED("a decline refused", 2),
  GIVEN_UP("a cancellation by the seller", 3),
  READ_BY_MARKETPLACE("an order read by the marketplace", 1),
  READ_BY_SELLER("an order read by the seller", 2),
  OPENED("a request opened", 2),
  WITHDRAWN("a request withdrawn", 2),
  DECLINED("a request declined", 3),
  ACCEPTED("a request accepted", 3),
  LINES("one unit of two cancelled by the seller", 3),
  HANDLED("handling started", 3),
  INVOICED("an invoice noted", 3),
  SHIPPED("an order shipped", 3),
  WINDOW_ENDED("a window that ends", 2),
  UNANSWERED("30 days without an answer", 2);

  private final String text;
  private final int calls;

  Kind(String text, int calls) {
    this.text = text;
    this.calls = calls;
  }

  /** As the table calls it. */
  String text() {
    return text;
  }

  /** How many calls it is meant to take, links and keys cached. */
  int calls() {
    return calls;
  }
}
