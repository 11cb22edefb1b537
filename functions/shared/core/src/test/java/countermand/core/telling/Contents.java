package countermand.core.telling;

import countermand.core.Content;
import countermand.core.OrderedLine;
import java.util.List;

/** What is ordered in the stories. */
public final class Contents {
  private Contents() {}

  /** Two units of A at 30 and one of B at 40: worth 100. */
  public static Content usual() {
    return worth(100, line("A", 2, 30), line("B", 1, 40));
  }

  /** A value and its lines. */
  public static Content worth(long value, OrderedLine... lines) {
    return new Content(value, "BRL", null, null, List.of(lines));
  }

  /** Units of a line at a price. */
  public static OrderedLine line(String id, long quantity, long unitPrice) {
    return new OrderedLine(id, null, null, null, quantity, unitPrice);
  }

  /** Units of a line whose price is not known. */
  public static OrderedLine unpriced(String id, long quantity) {
    return new OrderedLine(id, null, null, null, quantity, null);
  }
}
