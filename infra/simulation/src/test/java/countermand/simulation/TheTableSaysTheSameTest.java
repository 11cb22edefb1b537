package countermand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.simulation.faults.Calm;
import countermand.simulation.faults.Prompt;
import countermand.simulation.twin.Twins;
import countermand.simulation.workload.Scene;
import countermand.store.telling.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the simulation takes for the table does what a table does: whole days are lived on both at
 * once, call by call, and no answer and no item differs.
 */
class TheTableSaysTheSameTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 3})
  void onABadDay(long seed) {
    Day day = Day.of(seed, new Twins(Table.fresh()), Prompt::new, false);
    assertThat(day.failed()).isEmpty();
  }

  @Test
  void onADecisionOfEachKind() {
    for (Scene scene : Scene.all()) {
      List<String> failed = Play.of(scene, new Calm(), new Twins(Table.fresh())).failed();
      assertThat(failed).as(scene.name()).isEmpty();
    }
  }
}
