package countermand.store;

import countermand.core.Command;
import countermand.core.Ids;
import countermand.core.LineAsk;
import countermand.core.Order;
import countermand.core.OrderedLine;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the lines stand that a command names: units ordered and units cancelled. Equal while nothing
 * has moved one of them; short, because an order of 1,000 lines may keep many.
 */
final class Standing {
  private Standing() {}

  static String of(Order order, Command command) {
    List<LineAsk> asks = KeptKey.asks(command);
    Set<String> ids = asks.stream().map(LineAsk::lineId).collect(Collectors.toSet());
    List<LineAsk> products = asks.stream().filter(LineAsk::byProduct).toList();
    StringBuilder text = new StringBuilder();
    for (OrderedLine line : order.content().lines()) {
      if (ids.contains(line.lineId()) || products.stream().anyMatch(ask -> ask.names(line))) {
        text.append(line.lineId())
            .append('|')
            .append(line.quantity())
            .append('|')
            .append(order.canceledUnits(line))
            .append('\n');
      }
    }
    return Ids.uuid(text.toString()).toString();
  }
}
