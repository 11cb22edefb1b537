package countermand.effects;

import countermand.core.Event;
import countermand.core.Order;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By which texts people will look for an order, after an event of it. */
final class Leads {
  private Leads() {}

  static Set<String> of(Order order, Event event) {
    return Stream.of(
            Optional.of(event.facts().receipt().toString()),
            Optional.ofNullable(request(event)),
            Optional.ofNullable(group(order, event)))
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  private static @Nullable String request(Event event) {
    return event instanceof Event.CancellationRequested asked ? asked.requestId() : null;
  }

  /** The group is fixed with the order's content. */
  private static @Nullable String group(Order order, Event event) {
    return event instanceof Event.OrderPlaced ? order.content().group() : null;
  }
}
