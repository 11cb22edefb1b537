package countermand.simulation.engine;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** The one source of everything that is left to chance, so that a number replays it all. */
public final class Chance {
  private final SplittableRandom random;

  /** The chances of a number. */
  public Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Whether it happens. */
  public boolean happens(double probability) {
    return probability > 0 && random.nextDouble() < probability;
  }

  /** From 0 up to the bound, which is not included. */
  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** From the one to the other, both included, in whole milliseconds. */
  public Duration between(Duration least, Duration most) {
    return Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1));
  }

  /** Up to so long, in whole milliseconds. */
  public Duration upTo(Duration most) {
    return between(Duration.ZERO, most);
  }

  /** One of them. */
  public <T> T oneOf(List<T> all) {
    return all.get(below(all.size()));
  }

  /** An id that nobody else has. */
  public UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
