package countermand.effects.notice;

import countermand.core.Heard;
import countermand.core.Order;
import countermand.core.Side;
import countermand.store.Party;
import countermand.store.delivery.Delivery;

/** Calls parties at their endpoints, each in its own protocol. */
public interface Courier extends Tellables {

  /**
   * Calls a party once, and waits for its answer for ten seconds at most.
   *
   * @param party that has an endpoint, and whose protocol has words for the notice
   * @throws RuntimeException where the call could not be made for a reason of our own; what the
   *     party does, or fails to do, is no exception
   */
  Reply tell(Errand errand, Party party);

  /**
   * What is to be told, to whom.
   *
   * @param order the order as it stands
   * @param detail the event in full, in JSON
   */
  record Errand(Delivery delivery, Order order, String detail) {

    /** Who is to be told. */
    public Side to() {
      return delivery.to();
    }
  }

  /**
   * What came of a call.
   *
   * @param status the HTTP status; 0 where there was no answer
   * @param text the answer's beginning, or why there was none; at most 1 KiB
   * @param called whether the party was called at all, be it without an answer
   */
  record Reply(Heard heard, int status, String text, boolean called) {

    /** The same, which means something else to us. */
    Reply meaning(Heard other) {
      return new Reply(other, status, text, called);
    }
  }
}
