package countermand.store;

import countermand.core.Order;
import countermand.core.Terms;
import countermand.core.rules.Rulebook;
import countermand.core.rules.Settled;
import java.time.Instant;
import java.util.List;

/** Whether time does its part on orders. */
public enum Settling {
  /** As the rulebook has it. */
  BY_ITSELF {
    @Override
    Settled settle(Order order, Instant now, Terms terms) {
      return Rulebook.settle(order, now, terms);
    }
  },

  /**
   * Not while a table is being recovered: an order whose time came before what is known of it has
   * been brought back would end another way than it did.
   */
  RESTS {
    @Override
    Settled settle(Order order, Instant now, Terms terms) {
      return new Settled(order, false, List.of());
    }
  };

  abstract Settled settle(Order order, Instant now, Terms terms);
}
