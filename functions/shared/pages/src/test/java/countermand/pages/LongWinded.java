package countermand.pages;

import countermand.core.Content;
import countermand.core.Order;
import countermand.core.OrderIds;
import countermand.core.OrderedLine;
import java.util.List;
import java.util.stream.IntStream;

/** The sample with more words: many lines of long names, and a reason to choose. */
final class LongWinded {
  private static final int LINES = 30;
  private static final String MORE = "-4cb84f1c9bbd2cd4d4a6bb10";

  private LongWinded() {}

  static Order order(String reason) {
    return order(Sample.ID, reason);
  }

  /** With ids that are as long as a UUID and more. */
  static Order andLongNamed(String reason) {
    return order("M-8a54dfa4-4cb8-4f1c-9bbd-2cd4d4a6bb10", reason);
  }

  private static Order order(String id, String reason) {
    OrderIds ids = new OrderIds("acme", id, "seller-" + id);
    return Sample.order(ids, new Content(100_000, "BRL", null, null, lines()), reason);
  }

  private static List<OrderedLine> lines() {
    return IntStream.rangeClosed(1, LINES)
        .mapToObj(n ->
            new OrderedLine(
                "line-" + n + MORE, "product-" + n + MORE, "variant-" + n, null, 1, 100L))
        .toList();
  }
}
