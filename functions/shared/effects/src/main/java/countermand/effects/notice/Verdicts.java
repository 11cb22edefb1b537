package countermand.effects.notice;

import countermand.core.Command;
import countermand.store.Link;

/** Takes what parties give in their very answers: decisions, and what is in an order. */
public interface Verdicts {

  /**
   * Lets the desk decide, as if the party had called.
   *
   * @param orderId the marketplace's id
   * @return false where it must be tried again later; what the rules refuse has been decided
   */
  boolean decide(Link link, String orderId, Command command);
}
