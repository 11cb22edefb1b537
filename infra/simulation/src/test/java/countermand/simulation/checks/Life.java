package countermand.simulation.checks;

import countermand.core.Order;
import countermand.core.Owed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An order's life as the rulebook alone tells it: each version that was written, and all it owes.
 */
final class Life {
  private final Map<Long, Order> versions = new LinkedHashMap<>();
  private final List<Owed> owed = new ArrayList<>();

  void add(Order order, List<Owed> more) {
    versions.put(order.version(), order);
    owed.addAll(more);
  }

  /** The order as one version of it was written. */
  Optional<Order> version(long number) {
    return Optional.ofNullable(versions.get(number));
  }

  /** Whether it was placed before anybody said what is in it. */
  boolean beganWithoutLines() {
    return versions.values().stream().findFirst().filter(one -> !one.content().known()).isPresent();
  }

  /** Every group that it ever belonged to, from whenever that was known. */
  Set<String> groups() {
    return versions.values().stream()
        .flatMap(order -> Optional.ofNullable(order.content().group()).stream())
        .collect(Collectors.toSet());
  }

  /** Everything that the world must be told. */
  List<Owed> owed() {
    return owed;
  }
}
