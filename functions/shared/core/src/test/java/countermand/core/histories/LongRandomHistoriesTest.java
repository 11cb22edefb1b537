package countermand.core.histories;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Long histories of everything that can happen. The properties {@code histories.random} and {@code
 * histories.seed} say how many, and with which seed to begin.
 */
class LongRandomHistoriesTest {
  private static final int COUNT = Integer.getInteger("histories.random", 3000);
  private static final long SEED = Long.getLong("histories.seed", 20_260_301L);
  private static final int LENGTH = 40;

  @Test
  void keepEveryRule() {
    for (long seed = SEED; seed < SEED + COUNT; seed++) {
      walk(seed);
    }
  }

  private static void walk(long seed) {
    Random random = new Random(seed);
    List<String> path = new ArrayList<>();
    Walk walk = Walk.start();
    try {
      for (int step = 0; step < LENGTH; step++) {
        Symbol symbol = Alphabets.EVERYTHING.get(random.nextInt(Alphabets.EVERYTHING.size()));
        path.add(symbol.name());
        walk = walk.step(symbol);
      }
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "-Dhistories.seed=" + seed + " -Dhistories.random=1, after: " + String.join(" · ", path),
          e);
    }
  }
}
