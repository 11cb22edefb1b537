package countermand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.simulation.engine.Trace;
import countermand.simulation.faults.Calm;
import countermand.simulation.faults.Down;
import countermand.simulation.planted.TakesEveryRecord;
import countermand.simulation.workload.Scene;
import countermand.simulation.world.StandIn;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The bus takes nothing for five minutes. Whoever takes its own back-off for a decision tries again
 * at once, for ever.
 */
class ABackOffIsNoDecisionTest {
  private static final Duration REPAIRED = Duration.ofMinutes(5);
  private static final int A_FEW = 12;

  @Test
  void soItIsTriedAgainLessAndLessOften() {
    assertThat(refused(StandIn.NONE)).isBetween(2, A_FEW);
  }

  @Test
  void andARelayThatTakesEveryRecordIsSeen() {
    assertThat(refused(new TakesEveryRecord())).isGreaterThan(A_FEW);
  }

  private static int refused(StandIn mistake) {
    Down down = new Down("bus.put", Set.of());
    Script script = new Script(down, mistake, new Trace(false));
    script
        .say(Duration.ZERO, Scene.placement())
        .at(REPAIRED, () -> script.world().under(new Calm()));
    assertThat(script.failed()).isEmpty();
    return down.refused();
  }
}
