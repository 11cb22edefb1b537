package countermand.effects;

import countermand.core.Event;
import countermand.core.Order;
import countermand.core.Request;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By which texts people will look for an order, after an event of it. */
final class Leads {
  private Leads() {}

  static Set<String> of(Order order, Event event) {
    Stream<String> first =
        Stream.of(
                Optional.of(event.facts().receipt().toString()),
                Optional.ofNullable(group(order, event)))
            .flatMap(Optional::stream);
    return Stream.concat(first, requests(order, event)).collect(Collectors.toSet());
  }

  /** Those that came to be with the event, whether the seller is asked or they were granted. */
  private static Stream<String> requests(Order order, Event event) {
    return order.requests().stream()
        .filter(request -> request.receipt().equals(event.facts().receipt()))
        .map(Request::id);
  }

  /** The group is fixed with the order's content. */
  private static @Nullable String group(Order order, Event event) {
    return event instanceof Event.OrderPlaced ? order.content().group() : null;
  }
}
