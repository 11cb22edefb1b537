package countermand.bench.calls;

import java.util.Set;

/** Counts what one thing takes, from one rest of the system to the next. */
final class Counting {
  /** It comes every minute by itself, whatever is done. */
  private static final Set<String> BY_ITSELF = Set.of("Sweep");

  private final Client client;
  private final Meter meter;

  Counting(Client client, Meter meter) {
    this.client = client;
    this.meter = meter;
  }

  /** What it took, with all that came of it. */
  Tally of(Runnable deed) {
    rest();
    meter.take();
    deed.run();
    rest();
    return meter.take().without(BY_ITSELF);
  }

  private void rest() {
    client.advance("PT0S");
  }
}
