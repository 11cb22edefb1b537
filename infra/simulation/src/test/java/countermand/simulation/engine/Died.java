package countermand.simulation.engine;

/** The function under way is no more. An error, so that nothing in it takes it for its own. */
public final class Died extends Error {
  private static final long serialVersionUID = 1;

  /** It dies. */
  public Died(String where) {
    super(where, null, false, false);
  }
}
