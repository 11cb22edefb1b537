package countermand.bench.calls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one thing took, all in: calls of the table, calls of other services by name, invocations and
 * their times by function, bytes of logs.
 */
public record Tally(
    List<Charge> charges,
    Map<String, Integer> services,
    Map<String, List<Duration>> invocations,
    long logBytes) {

  public Tally {
    charges = List.copyOf(charges);
    services = Map.copyOf(services);
    invocations = Map.copyOf(invocations);
  }

  /** Nothing yet. */
  public static Tally none() {
    return new Tally(List.of(), Map.of(), Map.of(), 0);
  }

  /** Both together. */
  public Tally and(Tally other) {
    List<Charge> bothCharges = new ArrayList<>(charges);
    bothCharges.addAll(other.charges);
    Map<String, Integer> bothServices = new TreeMap<>(services);
    other.services.forEach((name, calls) -> bothServices.merge(name, calls, Integer::sum));
    Map<String, List<Duration>> bothInvocations = new TreeMap<>(invocations);
    other.invocations.forEach((name, times) -> bothInvocations.merge(name, times, Tally::joined));
    return new Tally(bothCharges, bothServices, bothInvocations, logBytes + other.logBytes);
  }

  /** What some functions took of it. */
  public Tally of(Set<String> functions) {
    Map<String, List<Duration>> theirs = new TreeMap<>(invocations);
    theirs.keySet().retainAll(functions);
    return new Tally(
        charges.stream().filter(charge -> functions.contains(charge.function())).toList(),
        services,
        theirs,
        logBytes);
  }

  /** The calls that something was for. */
  public Tally of(Charge.For what) {
    return new Tally(
        charges.stream().filter(charge -> charge.what() == what).toList(), Map.of(), Map.of(), 0);
  }

  /** What other functions took of it. */
  public Tally without(Set<String> functions) {
    Map<String, List<Duration>> theirs = new TreeMap<>(invocations);
    theirs.keySet().removeAll(functions);
    return new Tally(
        charges.stream().filter(charge -> !functions.contains(charge.function())).toList(),
        services,
        theirs,
        logBytes);
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

  /** How long they ran, together, in seconds. */
  public double seconds() {
    return invocations.values().stream()
        .flatMap(List::stream)
        .mapToDouble(time -> time.toNanos() / 1e9)
        .sum();
  }

  /** How often a service was called. */
  public int calls(String service) {
    return services.getOrDefault(service, 0);
  }

  private static List<Duration> joined(List<Duration> some, List<Duration> others) {
    List<Duration> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
