package countermand.effects.notice;

import countermand.effects.BusEvent;

/** Tells the bus and the link's feed of what became of deliveries. */
public interface News {

  /**
   * Tells of one event. Telling it twice does no harm.
   *
   * @throws RuntimeException where one of the two was not told; it must be told again
   */
  void tell(String link, BusEvent event);
}
