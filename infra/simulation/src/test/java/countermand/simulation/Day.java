package countermand.simulation;

import countermand.simulation.checks.Checks;
import countermand.simulation.engine.Chance;
import countermand.simulation.engine.Trace;
import countermand.simulation.faults.Calm;
import countermand.simulation.faults.Storm;
import countermand.simulation.faults.Trouble;
import countermand.simulation.faults.Weather;
import countermand.simulation.workload.Parties;
import countermand.simulation.workload.Reader;
import countermand.simulation.workload.Records;
import countermand.simulation.world.Links;
import countermand.simulation.world.StandIn;
import countermand.simulation.world.World;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One bad day, from its number: everybody does their worst for some hours, then the faults stop,
 * time passes until all is at rest, and what must hold is checked.
 *
 * @param failed what does not hold
 * @param trace what happened
 */
record Day(long seed, List<String> failed, Trace trace) {
  private static final Duration STORM = Duration.ofMinutes(135);

  /** Lives through the day of a number. */
  static Day of(long seed, StandIn standIn, boolean traced) {
    return of(seed, standIn, trouble -> trouble, traced);
  }

  /** Lives through the day of a number, with something around its trouble. */
  static Day of(long seed, StandIn standIn, UnaryOperator<Trouble> around, boolean traced) {
    Trace trace = new Trace(traced);
    try {
      return new Day(seed, lived(seed, standIn, around, trace), trace);
    } catch (AssertionError | RuntimeException e) {
      return new Day(seed, List.of(e + ": " + e.getCause()), trace);
    }
  }

  private static List<String> lived(
      long seed, StandIn standIn, UnaryOperator<Trouble> around, Trace trace) {
    Chance chance = new Chance(seed);
    World world =
        new World(chance, around.apply(new Storm(chance, Weather.of(chance))), standIn, trace);
    Records records = new Records();
    world.functions().note(records);
    List<Reader> readers = Links.NAMES.stream().map(link -> new Reader(world, link)).toList();
    Checks checks = new Checks(world, records, readers);
    new Parties(world, records).plan();
    readers.forEach(Reader::plan);
    world.loop().after(STORM, () -> world.under(new Calm()));
    world.loop().run();
    readers.forEach(reader -> world.loop().after(Duration.ZERO, reader::readAll));
    world.loop().run();
    return checks.failed();
  }

  /** Why the day failed, how to replay it, and all that happened. */
  String story() {
    return "The day of seed "
        + seed
        + " failed; replay it with -Dsimulation.seed="
        + seed
        + "\n"
        + trace.text()
        + "\n"
        + String.join("\n", failed);
  }
}
