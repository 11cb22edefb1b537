package countermand.local.receiver;

import java.util.HashMap;
import java.util.Map;

/** How each party's requests are treated. */
final class Behaviours {
  private final Map<Party, Behaviour> byParty = new HashMap<>();

  /** Whoever was left hanging by the one before is answered now. */
  synchronized void set(Party party, Behaviour behaviour) {
    Behaviour before = byParty.put(party, behaviour);
    if (before != null) {
      before.released().countDown();
    }
  }

  /** For a request that has come; where it is meant, it counts as one of those that are left. */
  synchronized Behaviour next(Party party, String path) {
    Behaviour present = byParty.getOrDefault(party, Behaviour.GOOD);
    if (!present.concerns(path)) {
      return Behaviour.GOOD;
    }
    present
        .calls()
        .ifPresent(
            calls -> byParty.put(party, calls > 1 ? present.withCalls(calls - 1) : after(present)));
    return present;
  }

  /** Good again; it is still the one that lets go those who hang. */
  private static Behaviour after(Behaviour spent) {
    return Behaviour.GOOD.releasedWith(spent.released());
  }
}
