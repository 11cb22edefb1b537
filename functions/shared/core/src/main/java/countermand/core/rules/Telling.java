package countermand.core.rules;

import countermand.core.Actor;
import countermand.core.Effect;
import countermand.core.Event;
import countermand.core.Side;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who hears of an event: the bus and the feed, and of a notice each party that needs it. */
final class Telling {
  private Telling() {}

  static List<Effect> everybody(Event event) {
    return List.of(new Effect.Publish(event), new Effect.AppendToFeed(event));
  }

  static List<Effect> parties(Event.Notice notice, boolean marketplaceUnaware) {
    List<Effect> effects = new ArrayList<>(everybody(notice));
    Set<Side> audience = others(notice.facts().by());
    if (marketplaceUnaware) {
      audience.add(Side.MARKETPLACE);
    }
    audience.forEach(side -> effects.add(new Effect.Notify(side, notice)));
    return effects;
  }

  /** The parties that only learn of it when they are told; a customer speaks by the marketplace. */
  private static Set<Side> others(Actor by) {
    return switch (by) {
      case CUSTOMER, MARKETPLACE -> EnumSet.of(Side.SELLER);
      case SELLER -> EnumSet.of(Side.MARKETPLACE);
      case RULE, DEADLINE -> EnumSet.allOf(Side.class);
    };
  }
}
