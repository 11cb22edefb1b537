package countermand.core.rules;

import countermand.core.Effect;
import countermand.core.Order;
import countermand.core.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By which texts people look for an order, from one move on. */
final class Leading {
  private Leading() {}

  /**
   * What becomes known with a move: its receipt, if the world is told of it, the ids of requests,
   * and the group, which may come with a later placement or report.
   *
   * @param effects what else the move owes
   */
  static List<Effect> from(Order before, Order after, List<Effect> effects, UUID receipt) {
    List<String> texts = new ArrayList<>();
    if (effects.stream().anyMatch(Effect.AppendToFeed.class::isInstance)) {
      texts.add(receipt.toString());
    }
    after.requests().stream()
        .map(Request::id)
        .filter(id -> before.request(id).isEmpty())
        .forEach(texts::add);
    @Nullable String group = after.content().group();
    if (group != null && !known(group, before)) {
      texts.add(group);
    }
    return texts.isEmpty() ? List.of() : List.of(new Effect.LeadFrom(texts));
  }

  /** What a new order is made of is in it before it is placed. */
  private static boolean known(String group, Order before) {
    return before.version() > 0 && group.equals(before.content().group());
  }
}
