package countermand.core.histories;

import countermand.core.Command;
import countermand.core.Order;
import java.time.Duration;
import java.util.function.Function;

/** One thing that may happen next. */
sealed interface Symbol {

  /** Its name in a counterexample. */
  String name();

  /**
   * Somebody says something.
   *
   * @param repeats whether the very same words again are a new command
   */
  record Say(String name, boolean repeats, Function<Order, Command> command) implements Symbol {}

  /**
   * Time goes by.
   *
   * @param fromBoundary up to so far from the next instant at which time alone changes the order
   */
  record Wait(String name, Duration fromBoundary) implements Symbol {}

  /** The clock of another machine is behind. */
  record Back(String name, Duration by) implements Symbol {}

  static Symbol say(String name, Command command) {
    return new Say(name, false, order -> command);
  }

  static Symbol sayEachTime(String name, Command command) {
    return new Say(name, true, order -> command);
  }

  static Symbol say(String name, Function<Order, Command> command) {
    return new Say(name, false, command);
  }
}
