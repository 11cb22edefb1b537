package countermand.core.rules;

import countermand.core.Extent;
import countermand.core.LineAsk;
import countermand.core.Order;
import countermand.core.OrderedLine;
import countermand.core.Request;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whether a request was about the very lines and units that somebody asks for now. */
final class SameLines {
  private final Order order;
  private final Map<String, Long> requested = new LinkedHashMap<>();

  private SameLines(Order order, Request request) {
    this.order = order;
    request.lines().forEach(line -> requested.merge(line.lineId(), line.quantity(), Long::sum));
  }

  static boolean in(Order order, Request request, Extent extent) {
    return switch (extent) {
      case Extent.Whole _ -> request.whole();
      case Extent.Lines lines -> !request.whole() && new SameLines(order, request).cover(lines);
    };
  }

  private boolean cover(Extent.Lines lines) {
    return lines.asks().stream().allMatch(this::used)
        && requested.values().stream().allMatch(units -> units == 0);
  }

  /** Takes what is asked for off what was requested; false where there is not so much of it. */
  private boolean used(LineAsk ask) {
    long wanted = ask.quantity() == null ? Long.MAX_VALUE : ask.quantity();
    long missing = wanted;
    for (OrderedLine line : order.content().lines()) {
      if (ask.names(line) && ask.agreesWith(line)) {
        long taken = Math.min(missing, requested.getOrDefault(line.lineId(), 0L));
        requested.computeIfPresent(line.lineId(), (_, units) -> units - taken);
        missing -= taken;
      }
    }
    return ask.quantity() == null ? missing < wanted : missing == 0;
  }
}
