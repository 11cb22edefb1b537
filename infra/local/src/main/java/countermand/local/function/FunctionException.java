package countermand.local.function;

/** A function threw, or could not read its event. The cause is what it threw. */
public final class FunctionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FunctionException(String function, Throwable cause) {
    super(function + " failed: " + cause, cause);
  }
}
