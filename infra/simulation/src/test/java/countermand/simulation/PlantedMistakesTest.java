package countermand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.simulation.faults.Mishap;
import countermand.simulation.faults.StopAt;
import countermand.simulation.planted.BacksOffBeyondTheDeadline;
import countermand.simulation.planted.ForgetsTheMark;
import countermand.simulation.planted.IgnoresFailedEntries;
import countermand.simulation.planted.LeadsNowhere;
import countermand.simulation.planted.PublishesBeforeWriting;
import countermand.simulation.planted.RecordsNoDueAt;
import countermand.simulation.planted.RemovesTheWholeMap;
import countermand.simulation.workload.Scene;
import countermand.simulation.world.StandIn;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Mistakes that were planted on purpose: the many days, or the crash points, find each. Those that
 * chance finds too rarely have a test of their own beside this one.
 */
class PlantedMistakesTest {
  private static final int DAYS = 150;

  @Test
  void strikingOutTheWholeMap() {
    assertThat(found(new RemovesTheWholeMap())).isTrue();
  }

  @Test
  void publishingBeforeWriting() {
    assertThat(found(new PublishesBeforeWriting())).isTrue();
  }

  @Test
  void ignoringEntriesThatFailed() {
    assertThat(found(new IgnoresFailedEntries())).isTrue();
  }

  @Test
  void forgettingWhatLeadsToAnOrder() {
    assertThat(found(new LeadsNowhere())).isTrue();
  }

  @Test
  void leavingTheNextAttemptToTheQueueAlone() {
    assertThat(found(new RecordsNoDueAt())).isTrue();
  }

  @Test
  void backingOffBeyondTheDeadline() {
    assertThat(found(new BacksOffBeyondTheDeadline())).isTrue();
  }

  @Test
  void forgettingTheMarkOfAnAlias() {
    Scene scene =
        Scene.all().stream()
            .filter(one -> one.name().equals("an order meets its mark"))
            .findFirst()
            .orElseThrow();
    StopAt never = new StopAt(0, Mishap.NONE, Set.of());
    Play.of(scene, never, StandIn.NONE);
    assertThat(
            IntStream.rangeClosed(1, never.calls())
                .mapToObj(call -> new StopAt(call, Mishap.DIED_AFTER, Set.of()))
                .anyMatch(stop -> !Play.of(scene, stop, new ForgetsTheMark()).failed().isEmpty()))
        .isTrue();
  }

  private static boolean found(StandIn mistake) {
    return LongStream.rangeClosed(1, DAYS)
        .anyMatch(seed -> !Day.of(seed, mistake, false).failed().isEmpty());
  }
}
