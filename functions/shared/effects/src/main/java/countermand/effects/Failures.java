package countermand.effects;

/** Hears of what failed and is tried again. */
public interface Failures {

  /**
   * Something failed.
   *
   * @param what with the order that it is about
   */
  void failed(String what, RuntimeException why);
}
