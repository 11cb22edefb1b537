package countermand.local.clock;

import countermand.local.function.InFlight;
import java.time.Duration;
import java.util.List;

/**
 * Brings the system to rest: nothing that runs now still runs, and no work is left. Work makes more
 * work (a timer's write is a stream record, that owes an event), so it goes round until a round
 * finds none.
 */
public final class Rest {
  private final InFlight inFlight;
  private final List<Work> works;
  private final Duration patience;

  /** {@code patience}: real time after which it is said that there is no rest. */
  public Rest(InFlight inFlight, List<Work> works, Duration patience) {
    this.inFlight = inFlight;
    this.works = works;
    this.patience = patience;
  }

  void await() throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    boolean busy = true;
    while (busy) {
      Duration left = Duration.ofNanos(end - System.nanoTime());
      if (left.isNegative() || !inFlight.awaitPresent(left)) {
        throw new RestlessException(patience);
      }
      busy = false;
      for (Work work : works) {
        busy |= work.run();
      }
    }
  }
}
