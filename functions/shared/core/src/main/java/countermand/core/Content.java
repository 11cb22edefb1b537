package countermand.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered.
 *
 * @param value the order's value as ordered, in minor units of the currency; 0 also where the
 *     marketplace has not told it yet
 * @param lines the lines in the order of the placement; empty where the marketplace has not told
 *     them yet
 */
public record Content(
    long value,
    @Nullable String currency,
    @Nullable String group,
    @Nullable FulfilledBy fulfilledBy,
    List<OrderedLine> lines) {

  public Content {
    lines = List.copyOf(lines);
  }

  /** Whether the lines are known; without them only whole cancellations can be judged. */
  public boolean known() {
    return !lines.isEmpty();
  }

  /** Whether the value is known: without lines, 0 says nothing. */
  public boolean valued() {
    return known() || value > 0;
  }

  /** The line of that name. */
  public Optional<OrderedLine> line(String lineId) {
    return lines.stream().filter(line -> line.lineId().equals(lineId)).findFirst();
  }

  /** Equal but for the order in which the lines are told: a retry may shuffle them. */
  public boolean sameAs(Content other) {
    return value == other.value
        && Objects.equals(currency, other.currency)
        && Objects.equals(group, other.group)
        && fulfilledBy == other.fulfilledBy
        && byId().equals(other.byId());
  }

  private Map<String, OrderedLine> byId() {
    Map<String, OrderedLine> map = HashMap.newHashMap(lines.size());
    lines.forEach(line -> map.put(line.lineId(), line));
    return map;
  }
}
