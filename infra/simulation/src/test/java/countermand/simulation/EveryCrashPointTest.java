package countermand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.simulation.faults.Carrier;
import countermand.simulation.faults.Mishap;
import countermand.simulation.faults.StopAt;
import countermand.simulation.planted.Mistake;
import countermand.simulation.workload.Scene;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A decision of each kind, stopped at every single call in turn, of the decision itself and of all
 * that follows from it: whatever is begun again, the end is the same.
 */
class EveryCrashPointTest {
  /** All works; the stream is dead; stream, timers and queue are dead, and the sweep is alone. */
  private static final List<Set<Carrier>> DEAD =
      List.of(
          Set.of(),
          Set.of(Carrier.STREAM),
          Set.of(Carrier.STREAM, Carrier.SCHEDULER));

  static List<Scene> scenes() {
    return Scene.all();
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void endsAsIfNothingHadStopped(Scene scene) {
    DEAD.forEach(dead -> everyPoint(scene, dead));
  }

  private static void everyPoint(Scene scene, Set<Carrier> dead) {
    StopAt never = new StopAt(0, Mishap.NONE, dead);
    Play.Ended undisturbed = Play.of(scene, never, Mistake.NONE);
    assertThat(undisturbed.failed()).as("%s%n%s", scene.name(), undisturbed.story()).isEmpty();
    assertThat(never.calls()).as("calls of %s", scene.name()).isPositive();
    for (Mishap mishap : Mishap.values()) {
      for (int call = 1; call <= never.calls() && mishap != Mishap.NONE; call++) {
        Play.Ended ended = Play.of(scene, new StopAt(call, mishap, dead), Mistake.NONE);
        String where =
            "%s, %s at call %d, dead: %s".formatted(scene.name(), mishap, call, dead);
        assertThat(ended.failed()).as("%s%n%s", where, ended.story()).isEmpty();
        assertThat(ended.end()).as("%s%n%s", where, ended.story()).isEqualTo(undisturbed.end());
      }
    }
  }
}
