package countermand.simulation.world;

import countermand.simulation.engine.Died;
import countermand.simulation.faults.Carrier;
import countermand.simulation.faults.Fate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The rule that wakes the sweep every minute. Minutes in which the index has nothing to show are
 * passed over: a run would find nothing.
 */
final class Sweeper {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration FOR_EVER = Duration.ofDays(40);
  private final World world;
  private final Instant end;
  private @Nullable Instant armed;
  private long runs;

  Sweeper(World world) {
    this.world = world;
    this.end = world.loop().now().plus(FOR_EVER);
  }

  /** Something will be due then. */
  void expect(Instant dueAt) {
    Instant now = world.loop().now();
    Instant soonest = dueAt.isAfter(now) ? dueAt : now;
    Instant minute = soonest.truncatedTo(ChronoUnit.MINUTES).plus(MINUTE);
    if (armed == null || minute.isBefore(armed)) {
      armed = minute;
      runs++;
      long run = runs;
      world
          .loop()
          .at(
              minute,
              () -> {
                if (run == runs) {
                  wake();
                }
              });
    }
  }

  private void wake() {
    armed = null;
    if (world.loop().now().isAfter(end)) {
      throw new AssertionError("something is due for ever");
    }
    Fate fate = world.trouble().ofMessage(Carrier.RULE);
    for (int copy = 1; copy < fate.copies(); copy++) {
      world.loop().after(world.time(fate), this::sweep);
    }
    if (fate.copies() > 0) {
      sweep();
    }
    world.due().next().ifPresent(this::expect);
  }

  private void sweep() {
    try {
      world.functions().sweep();
    } catch (RuntimeException | Died e) {
      world.trace("sweep ended: " + e);
    }
  }
}
