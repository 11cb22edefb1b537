package countermand.bench.figures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Times of one thing that was done many times. */
public final class Sample {
  private static final double NANOS_OF_MILLI = 1e6;

  private final List<Duration> times = new ArrayList<>();

  /** Adds one. */
  public void add(Duration time) {
    times.add(time);
  }

  /**
   * The time that this share of all does not exceed (nearest rank), in milliseconds.
   *
   * @param percent above 0, at most 100
   * @throws IllegalStateException where there are none
   */
  public double percentile(double percent) {
    if (times.isEmpty()) {
      throw new IllegalStateException("nothing was measured");
    }
    List<Duration> sorted = times.stream().sorted().toList();
    int rank = (int) Math.ceil(percent / 100 * sorted.size());
    return sorted.get(Math.max(rank, 1) - 1).toNanos() / NANOS_OF_MILLI;
  }

  /** The middle one, in milliseconds. */
  public double median() {
    return percentile(50);
  }

  /** All together, in seconds. */
  public double seconds() {
    return times.stream().reduce(Duration.ZERO, Duration::plus).toNanos() / NANOS_OF_MILLI / 1000;
  }
}
