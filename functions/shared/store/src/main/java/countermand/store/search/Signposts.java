package countermand.store.search;

import java.util.Set;

/** Lead to orders from what else people know of them: a request's id, a receipt, a group. */
@FunctionalInterface
public interface Signposts {

  /**
   * Puts up what leads to an order. Whatever is there already is put up again.
   *
   * @param orderId the marketplace's id
   */
  void put(String link, String orderId, Set<String> texts);
}
