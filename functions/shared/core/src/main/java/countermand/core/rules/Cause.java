package countermand.core.rules;

import countermand.core.Order;
import countermand.core.Origin;
import countermand.core.Request;
import org.jspecify.annotations.Nullable;

/**
 * Whose wish a cancellation is.
 *
 * @param request the request that it grew out of, where there is one
 */
record Cause(Origin origin, @Nullable String reason, @Nullable Request request) {

  /** The open request's wish where one was open when the command came, else the command's. */
  static Cause of(Order order, Origin origin, @Nullable String reason) {
    return order
        .openRequest()
        .map(r -> new Cause(r.origin(), r.reason() == null ? reason : r.reason(), r))
        .orElseGet(() -> new Cause(origin, reason, null));
  }
}
