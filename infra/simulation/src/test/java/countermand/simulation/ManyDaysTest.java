package countermand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.simulation.world.StandIn;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Nothing is lost on any day: {@code -Dsimulation.seeds=N} for any number of days, {@code
 * -Dsimulation.seed=S} for one of them, with its whole trace where it fails.
 */
class ManyDaysTest {
  @Test
  void nothingIsLost() {
    String one = System.getProperty("simulation.seed", "");
    List<Long> seeds =
        one.isEmpty()
            ? LongStream.rangeClosed(1, Long.getLong("simulation.seeds", 2000)).boxed().toList()
            : List.of(Long.valueOf(one));
    List<Long> failed =
        seeds.parallelStream()
            .filter(seed -> !Day.of(seed, StandIn.NONE, false).failed().isEmpty())
            .toList();
    failed.stream()
        .limit(1)
        .forEach(seed -> System.out.println(Day.of(seed, StandIn.NONE, true).story()));
    assertThat(failed).as("seeds of days on which something is lost").isEmpty();
  }
}
