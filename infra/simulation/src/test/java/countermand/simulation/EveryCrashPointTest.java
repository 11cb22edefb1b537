package countermand.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import countermand.simulation.faults.Carrier;
import countermand.simulation.faults.Mishap;
import countermand.simulation.faults.StopAt;
import countermand.simulation.workload.Scene;
import countermand.simulation.world.StandIn;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A decision of each kind, stopped at every single call in turn, of the decision itself and of all
 * that follows from it: whatever is begun again, the end is the same.
 */
class EveryCrashPointTest {
  /** All works; the sweep takes the stream's place; it is alone with stream and timers dead. */
  private static final List<Set<Carrier>> DEAD =
      List.of(Set.of(), Set.of(Carrier.STREAM), Set.of(Carrier.STREAM, Carrier.SCHEDULER));

  private static final List<Mishap> MISHAPS =
      List.of(Mishap.DIED_BEFORE, Mishap.DIED_AFTER, Mishap.REFUSED, Mishap.ANSWER_LOST);

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
    Play undisturbed = Play.of(scene, never, StandIn.NONE);
    assertThat(undisturbed.failed()).as(scene.name()).isEmpty();
    assertThat(never.calls()).as("calls of %s", scene.name()).isPositive();
    for (Mishap mishap : MISHAPS) {
      for (int call = 1; call <= never.calls(); call++) {
        Play ended = Play.of(scene, new StopAt(call, mishap, dead), StandIn.NONE);
        if (!ended.failed().isEmpty() || !ended.end().equals(undisturbed.end())) {
          fail(
              "%s, %s at call %d, dead: %s%n%s%n%s instead of%n%s"
                  .formatted(
                      scene.name(),
                      mishap,
                      call,
                      dead,
                      Play.story(scene, new StopAt(call, mishap, dead), StandIn.NONE),
                      ended.end(),
                      undisturbed.end()));
        }
      }
    }
  }
}
