package countermand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Stage;
import countermand.simulation.engine.Trace;
import countermand.simulation.faults.Calm;
import countermand.simulation.faults.Carrier;
import countermand.simulation.faults.Down;
import countermand.simulation.planted.BacksOffBeyondTheDeadline;
import countermand.simulation.workload.Scene;
import countermand.simulation.world.StandIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The bus takes nothing and all timers are lost: the pauses between attempts grow, and the window
 * ends a minute late at most all the same.
 */
class TheDeadlineComesFirstTest {
  private static final Duration PAID = Duration.ofSeconds(90);
  private static final Duration JUST_AFTER_THE_WINDOW = Duration.ofMinutes(14);
  private static final Duration REPAIRED = Duration.ofMinutes(90);

  @Test
  void whateverFailsBesides() {
    assertThat(stageAfterTheWindow(StandIn.NONE)).isInstanceOf(Stage.ReadyForHandling.class);
  }

  @Test
  void andOneThatIsPassedOverIsSeen() {
    assertThat(stageAfterTheWindow(new BacksOffBeyondTheDeadline()))
        .isInstanceOf(Stage.InWindow.class);
  }

  private static Stage stageAfterTheWindow(StandIn mistake) {
    List<Stage> seen = new ArrayList<>();
    Script script =
        new Script(new Down("bus.put", Set.of(Carrier.SCHEDULER)), mistake, new Trace(false));
    script
        .say(Duration.ZERO, Scene.placement())
        .say(PAID, new Command.ApprovePayment(null))
        .at(JUST_AFTER_THE_WINDOW, () -> seen.add(script.order().order().stage()))
        .at(REPAIRED, () -> script.world().under(new Calm()))
        .run();
    return seen.getFirst();
  }
}
