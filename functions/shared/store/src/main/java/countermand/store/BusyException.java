package countermand.store;

/** So many others decide on an order at once that it could not even be shown; try again. */
public final class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says so. */
  public BusyException() {
    super("no turn was found in time");
  }
}
