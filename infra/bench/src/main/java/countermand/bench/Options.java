package countermand.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a run is told.
 *
 * @param parts what is measured
 * @param starts of each function
 * @param warmUp calls of each function that do not count
 * @param calls of each function that do
 * @param orders how many there are in the table, one measurement after the other, ascending
 * @param due how many orders the sweep finds at once
 * @param waiting how many orders wait for the hot seller
 * @param seconds how long the local runner is under load
 */
public record Options(
    Set<Part> parts,
    int starts,
    int warmUp,
    int calls,
    List<Integer> orders,
    int due,
    int waiting,
    int seconds) {

  /** What can be measured. */
  public enum Part {
    /** Starts, calls, memory, zips: against the baselines. */
    SPEED,
    /** Calls of DynamoDB, capacity, sizes, and what one cancellation costs. */
    CALLS,
    /** Large tables, large orders, busy links. */
    SCALE,
    /** Requests a second of the local runner. */
    LOAD
  }

  /** What a run does that is told nothing. */
  static final Options USUAL =
      new Options(
          EnumSet.allOf(Part.class),
          10,
          300,
          2_000,
          List.of(1_000, 100_000, 1_000_000),
          100_000,
          50_000,
          10);

  public Options {
    parts = Set.copyOf(parts);
    orders = List.copyOf(orders);
  }

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException where it cannot be meant; the message is for its author
   */
  static Options parse(List<String> arguments) {
    Options options = USUAL;
    for (String argument : arguments) {
      options = options.with(argument);
    }
    return options;
  }

  private Options with(String argument) {
    String[] parted = argument.split("=", 2);
    String value = parted.length == 2 ? parted[1] : "";
    return switch (parted[0]) {
      case "--only" -> only(value);
      case "--starts" ->
          new Options(parts, number(argument, value), warmUp, calls, orders, due, waiting, seconds);
      case "--warm-up" ->
          new Options(parts, starts, number(argument, value), calls, orders, due, waiting, seconds);
      case "--calls" ->
          new Options(
              parts, starts, warmUp, number(argument, value), orders, due, waiting, seconds);
      case "--orders" ->
          new Options(
              parts, starts, warmUp, calls, numbers(argument, value), due, waiting, seconds);
      case "--due" ->
          new Options(
              parts, starts, warmUp, calls, orders, number(argument, value), waiting, seconds);
      case "--waiting" ->
          new Options(parts, starts, warmUp, calls, orders, due, number(argument, value), seconds);
      case "--seconds" ->
          new Options(parts, starts, warmUp, calls, orders, due, waiting, number(argument, value));
      default -> throw unknown(argument);
    };
  }

  private Options only(String names) {
    Set<Part> wanted = EnumSet.noneOf(Part.class);
    for (String name : names.split(",", -1)) {
      try {
        wanted.add(Part.valueOf(name.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw unknown("--only=" + names);
      }
    }
    return new Options(wanted, starts, warmUp, calls, orders, due, waiting, seconds);
  }

  private static List<Integer> numbers(String argument, String values) {
    List<Integer> numbers = new ArrayList<>();
    for (String value : values.split(",", -1)) {
      numbers.add(number(argument, value));
    }
    return numbers.stream().sorted().toList();
  }

  private static int number(String argument, String value) {
    try {
      int number = Integer.parseInt(value);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw unknown(argument);
    }
    throw unknown(argument);
  }

  private static IllegalArgumentException unknown(String argument) {
    return new IllegalArgumentException(
        "Cannot be meant: "
            + argument
            + "; the options are --only=speed,calls,scale,load --starts=10 --warm-up=300"
            + " --calls=2000 --orders=1000,100000,1000000 --due=100000 --waiting=50000"
            + " --seconds=10");
  }
}
