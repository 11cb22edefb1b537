package countermand.local.fault;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.Body;
import countermand.local.http.Json;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Which services are not well at present, and for how many calls more. */
public final class Faults {
  /** {@code calls}: absent until it is switched off. */
  private record Active(Fault fault, Optional<Integer> calls) {}

  private final Map<Service, Active> active = new EnumMap<>(Service.class);

  synchronized void on(Service service, Fault fault, Optional<Integer> calls) {
    active.put(service, new Active(fault, calls));
  }

  synchronized void off(Service service) {
    active.remove(service);
  }

  /** What is to happen to a call that has come; it counts as one of those that are left. */
  synchronized Optional<Fault> next(Service service) {
    Active present = active.get(service);
    if (present == null) {
      return Optional.empty();
    }
    int left = present.calls().orElse(Integer.MAX_VALUE) - 1;
    if (left == 0) {
      active.remove(service);
    } else {
      active.put(service, new Active(present.fault(), present.calls().map(n -> left)));
    }
    return Optional.of(present.fault());
  }

  synchronized ObjectNode json() {
    ObjectNode node = Json.object();
    ArrayNode list = node.putArray("faults");
    active.forEach((service, present) -> {
      ObjectNode one = list.addObject().put("target", Body.spelling(service));
      one.put("mode", Body.spelling(present.fault()));
      present.calls().ifPresent(calls -> one.put("calls", calls));
    });
    return node;
  }
}
