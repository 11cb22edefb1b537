package countermand.bench.calls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What one thing took, all in.
 *
 * @param charges calls of the table
 * @param services calls of other services, by name
 * @param events that were published: how many bytes each has
 * @param invocations of functions, by function: how long each took
 * @param logBytes what the functions printed
 */
public record Tally(
    List<Charge> charges,
    Map<String, Integer> services,
    List<Integer> events,
    Map<String, List<Duration>> invocations,
    long logBytes) {
  private static final long NANOS_OF_MILLI = 1_000_000;

  public Tally {
    charges = List.copyOf(charges);
    services = Map.copyOf(services);
    events = List.copyOf(events);
    invocations = Map.copyOf(invocations);
  }

  /**
   * Of several that took the same, the one that is billed for neither the most time nor the least.
   *
   * @throws IllegalArgumentException where there are none
   */
  static Tally middle(List<Tally> tallies) {
    if (tallies.isEmpty()) {
      throw new IllegalArgumentException("nothing was counted");
    }
    return tallies.stream()
        .sorted(Comparator.comparingLong(Tally::billedMillis))
        .toList()
        .get((tallies.size() - 1) / 2);
  }

  /** Both together. */
  public Tally and(Tally other) {
    Map<String, Integer> bothServices = new TreeMap<>(services);
    other.services.forEach((name, calls) -> bothServices.merge(name, calls, Integer::sum));
    Map<String, List<Duration>> bothInvocations = new TreeMap<>(invocations);
    other.invocations.forEach((name, times) -> bothInvocations.merge(name, times, Tally::joined));
    return new Tally(
        joined(charges, other.charges),
        bothServices,
        joined(events, other.events),
        bothInvocations,
        logBytes + other.logBytes);
  }

  /** What some functions took of it. */
  public Tally of(Set<String> functions) {
    return ofThose(functions::contains);
  }

  /** What other functions took of it. */
  public Tally without(Set<String> functions) {
    return ofThose(name -> !functions.contains(name));
  }

  private Tally ofThose(Predicate<String> functions) {
    Map<String, List<Duration>> theirs = new TreeMap<>(invocations);
    theirs.keySet().removeIf(functions.negate());
    return new Tally(
        charges.stream().filter(charge -> functions.test(charge.function())).toList(),
        services,
        events,
        theirs,
        logBytes);
  }

  /** The calls that something was for. */
  public Tally of(Charge.For what) {
    return new Tally(
        charges.stream().filter(charge -> charge.what() == what).toList(),
        Map.of(),
        List.of(),
        Map.of(),
        0);
  }

  public double readUnits() {
    return charges.stream().mapToDouble(Charge::readUnits).sum();
  }

  public double writeUnits() {
    return charges.stream().mapToDouble(Charge::writeUnits).sum();
  }

  /** How often functions were invoked. */
  public int invoked() {
    return invocations.values().stream().mapToInt(List::size).sum();
  }

  /** What Lambda bills of how long they ran: of each invocation whole milliseconds, 1 at least. */
  public long billedMillis() {
    return invocations.values().stream()
        .flatMap(List::stream)
        .mapToLong(time -> Math.max(1, Math.ceilDiv(time.toNanos(), NANOS_OF_MILLI)))
        .sum();
  }

  /** How often a service was called. */
  public int calls(String service) {
    return services.getOrDefault(service, 0);
  }

  private static <T> List<T> joined(List<T> some, List<T> others) {
    List<T> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
