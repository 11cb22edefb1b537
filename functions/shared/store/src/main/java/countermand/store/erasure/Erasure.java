package countermand.store.erasure;

import countermand.core.OrderName;

/** Takes the free texts out of an order and of all that lies beside it. */
@FunctionalInterface
public interface Erasure {

  /**
   * Erases; again is the same as once.
   *
   * @return false where there is no such order
   * @throws countermand.store.BusyException where others wrote all the time
   */
  boolean erase(String link, OrderName name);
}
