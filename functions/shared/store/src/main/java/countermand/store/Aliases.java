package countermand.store;

import countermand.core.Order;
import org.jspecify.annotations.Nullable;

/** Which orders an alias can lead to. */
final class Aliases {
  private Aliases() {}

  /**
   * Whether an order answers to the seller's id that is its alias. One that names another seller's
   * id never will, since that is fixed once set. One that names none yet will, as soon as the
   * placement is written that claimed the alias: taken for absent meanwhile, its alias would go to
   * another order, or make way for a mark that nothing meets.
   */
  static boolean leadsTo(SlotKey alias, Order order) {
    @Nullable String given = order.ids().givenSellerId();
    return given == null || given.equals(alias.id());
  }
}
