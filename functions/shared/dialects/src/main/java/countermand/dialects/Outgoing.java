package countermand.dialects;

import countermand.core.Event;
import countermand.core.Heard;
import countermand.core.Order;
import countermand.core.Side;
import java.time.Instant;
import java.util.Optional;

/** The half of a protocol in which we call: what a party can be told, and how. */
public interface Outgoing {

  /**
   * What the protocol can make of a notice to a side: the one table of what can be told.
   *
   * @param order that it is about, as it stands
   */
  Tellable tellable(Side to, Event.Notice notice, Order order);

  /**
   * What must come before the call that tells it, in a protocol whose callers fetch a token first.
   *
   * @return empty where nothing must, or where what it needs is missing
   */
  default Optional<Login> login(Letter letter) {
    return Optional.empty();
  }

  /** How a side is called in a protocol whose calls carry tokens that end; empty in any other. */
  default Optional<TokenCalls> tokenCalls(Side to) {
    return Optional.empty();
  }

  /**
   * The call that tells it.
   *
   * @return empty where what the call must be signed with is missing, a login's token included
   * @throws IllegalArgumentException where the protocol has no words for it
   */
  Optional<HttpCall> call(Letter letter);

  /**
   * What is kept of a notice that was lost, for a party that asks for it afterwards.
   *
   * @param order as it stands
   * @param at when it was lost
   * @return empty where nobody of that side can ask
   */
  default Optional<String> ifLost(Side to, Order order, Instant at) {
    return Optional.empty();
  }

  /** What the party's answer to that call means. */
  Heard heard(Letter letter, HttpAnswer answer);
}
