package countermand.core.rules;

import countermand.core.LineAsk;
import countermand.core.Order;
import countermand.core.OrderedLine;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Units left by line, counted down while the lines of one command are judged in turn. */
final class LinesLeft {
  private final Map<String, OrderedLine> lines = new LinkedHashMap<>();
  private final Map<String, Long> left = new HashMap<>();

  LinesLeft(Order order) {
    for (OrderedLine line : order.content().lines()) {
      lines.put(line.lineId(), line);
      left.put(line.lineId(), order.left(line));
    }
  }

  /** The lines that are asked for, in the order of the order; what is said of them may differ. */
  List<OrderedLine> named(LineAsk ask) {
    if (ask.byProduct()) {
      return lines.values().stream().filter(ask::names).filter(ask::agreesWith).toList();
    }
    @Nullable OrderedLine line = line(ask.lineId());
    return line == null ? List.of() : List.of(line);
  }

  @Nullable OrderedLine line(String lineId) {
    return lines.get(lineId);
  }

  long of(OrderedLine line) {
    return left.getOrDefault(line.lineId(), 0L);
  }

  void take(String lineId, long units) {
    left.merge(lineId, -units, Long::sum);
  }

  long total() {
    return left.values().stream().mapToLong(Long::longValue).sum();
  }
}
