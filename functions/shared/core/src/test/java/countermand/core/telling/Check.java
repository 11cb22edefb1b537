package countermand.core.telling;

/** One thing that must be true at the end of a story. */
public interface Check {
  /** Fails where it is not. */
  void on(Story story);
}
