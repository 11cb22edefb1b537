package countermand.local.function;

/**
 * Runs one function on one event: JSON in, JSON out, as AWS's Invoke does. Safe for many threads at
 * once.
 */
@FunctionalInterface
public interface Invoker {
  /** The function's answer; a {@link FunctionException} where it threw, or could not be run. */
  byte[] invoke(byte[] event);
}
