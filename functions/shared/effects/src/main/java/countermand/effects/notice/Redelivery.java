package countermand.effects.notice;

import countermand.store.delivery.Deliveries;
import countermand.store.delivery.Delivery;
import countermand.store.delivery.DeliveryKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Begins a delivery again because a person says so: a new generation, with attempts of its own. */
public final class Redelivery {
  private static final int TRIES = 3;

  private final Deliveries deliveries;
  private final NoticeQueue queue;
  private final NoticeLog log;
  private final InstantSource clock;

  /** Begins again. */
  public Redelivery(Deliveries deliveries, NoticeQueue queue, NoticeLog log, InstantSource clock) {
    this.deliveries = deliveries;
    this.queue = queue;
    this.log = log;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Begun {

    /** An attempt is under way, or about to be. */
    record Again(Delivery now) implements Begun {}

    /** The party's protocol has no words for it. */
    record Untellable(Delivery now) implements Begun {}

    /** There is no such delivery. */
    record NotFound() implements Begun {}

    /** Others are at work on it, or the bus has still to hear that it failed; ask again. */
    record Busy() implements Begun {}
  }

  /** Delivers again, also what was delivered, or waits for an attempt that is far off. */
  public Begun redeliver(DeliveryKey key) {
    for (int i = 0; i < TRIES; i++) {
      Optional<Delivery> seen = deliveries.read(key);
      if (seen.isEmpty()) {
        return new Begun.NotFound();
      }
      @Nullable Begun begun = begun(seen.get());
      if (begun != null) {
        return begun;
      }
    }
    return new Begun.Busy();
  }

  /** Null where somebody else was first. */
  private @Nullable Begun begun(Delivery seen) {
    Instant now = clock.instant();
    return switch (seen.status()) {
      case UNTELLABLE -> new Begun.Untellable(seen);
      case PENDING -> farOff(seen, now) ? anew(seen, now) : new Begun.Again(seen);
      case FAILED -> seen.failureUntold() ? new Begun.Busy() : anew(seen, now);
      case DELIVERED, SUPERSEDED -> anew(seen, now);
    };
  }

  private static boolean farOff(Delivery seen, Instant now) {
    return (seen.leaseUntil() == null || !now.isBefore(seen.leaseUntil()))
        && seen.nextAt() != null
        && seen.nextAt().isAfter(now.plus(Cadence.GRACE));
  }

  private @Nullable Begun anew(Delivery seen, Instant now) {
    Delivery next = seen.change().again(now).next(now, now.plus(Cadence.GRACE)).build();
    if (!deliveries.replace(seen, next)) {
      return null;
    }
    try {
      queue.send(next.key(), Duration.ZERO);
    } catch (RuntimeException e) {
      log.broke(next.key(), "the first attempt was not queued", e);
    }
    return new Begun.Again(next);
  }
}
