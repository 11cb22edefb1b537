package countermand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Extent;
import countermand.simulation.engine.Trace;
import countermand.simulation.faults.Calm;
import countermand.simulation.planted.HeadExpires;
import countermand.simulation.workload.Scene;
import countermand.simulation.world.StandIn;
import countermand.store.telling.MemoryFeedTable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * All slots of a feed have expired when the next event comes: a cursor from before still finds it.
 */
class AFeedAfterAMonthTest {
  private static final Duration READ = Duration.ofMinutes(5);
  private static final Duration A_MONTH = Duration.ofDays(30);

  @Test
  void goesOnWhereItWas() {
    assertThat(eventsThatAReaderSaw(_ -> StandIn.NONE)).isEqualTo(2);
  }

  @Test
  void andOneThatBeginsAgainIsSeen() {
    assertThat(eventsThatAReaderSaw(HeadExpires::new)).isEqualTo(1);
  }

  private static int eventsThatAReaderSaw(Function<InstantSource, StandIn> mistake) {
    Late clock = new Late();
    Script script = new Script(new Calm(), mistake.apply(clock), new Trace(false));
    clock.script = script;
    MemoryFeedTable feed = script.world().feed();
    script
        .say(Duration.ZERO, Scene.placement())
        .at(READ, () -> script.reader().readAll())
        .at(A_MONTH, () -> feed.expire(script.world().loop().now()))
        .say(A_MONTH, new Command.CancelBySeller("no", Extent.whole()))
        .at(A_MONTH.plus(READ), () -> script.reader().readAll())
        .run();
    return script.reader().seen().size();
  }

  /** The world's clock, for a mistake that is made before its world. */
  private static final class Late implements InstantSource {
    private Script script;

    @Override
    public Instant instant() {
      return script.world().loop().now();
    }
  }
}
