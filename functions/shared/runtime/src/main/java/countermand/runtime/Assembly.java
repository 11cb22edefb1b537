package countermand.runtime;

/** Puts one kind of function together: in its surroundings, and once more to be primed. */
@FunctionalInterface
interface Assembly {

  /** What answers its requests. */
  Dispatcher of(Deployment deployment, FunctionLog log);
}
