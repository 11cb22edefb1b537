package countermand.core.rules;

import countermand.core.Command;
import countermand.core.Ending;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.Terms;
import java.time.Instant;
import java.util.UUID;

/** Tries commands: how they would end, with nothing of it written, and without rules of its own. */
public final class OnPaper {
  private static final UUID NO_RECEIPT = new UUID(0, 0);

  private OnPaper() {}

  /**
   * How a command would end now.
   *
   * @param order settled to now
   */
  public static Ending decide(Order order, Command command, Instant now, Terms terms) {
    return Rulebook.decide(order, command, null, new Moment(now, NO_RECEIPT), terms);
  }
}
