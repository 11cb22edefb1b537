package countermand.dialects.nativeapi;

import countermand.core.Extent;
import countermand.core.LineAsk;
import countermand.dialects.json.Fields;
import countermand.dialects.json.TextRule;
import java.util.List;

/**
 * {@code lines: [{lineId, quantity?}]}: what a command is about, where it is not the whole order.
 */
final class LinesReader {
  static final int LINES_MAX = 1_000;
  static final long QUANTITY_MAX = 1_000_000_000L;
  static final TextRule NAME = TextRule.name(128);

  private LinesReader() {}

  static Extent extent(Fields body) {
    List<LineAsk> asks = asks(body);
    return asks.isEmpty() ? Extent.whole() : new Extent.Lines(asks);
  }

  /** Empty where the command names no lines. */
  static List<LineAsk> asks(Fields body) {
    return body.list("lines", LINES_MAX, LinesReader::ask);
  }

  private static LineAsk ask(Fields line) {
    return new LineAsk(
        line.requiredText("lineId", NAME), line.integer("quantity", 1, QUANTITY_MAX));
  }
}
