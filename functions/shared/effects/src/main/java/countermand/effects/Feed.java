package countermand.effects;

/**
 * A link's events in one order, without gaps, for whoever would rather ask than be told. Slots are
 * contiguous: a reader that stops at the first gap never skips one.
 */
public interface Feed {

  /**
   * Appends an event behind all that are there. One that was cut off and is appended again may be
   * there twice, under the same id.
   */
  void append(String link, BusEvent event);
}
