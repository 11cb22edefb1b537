package countermand.store.telling;

import countermand.core.Actor;
import countermand.core.Event;
import countermand.core.Side;
import countermand.store.SlotKey;
import countermand.store.delivery.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Deliveries as they are opened. */
public final class Letters {
  /** When they are opened. */
  public static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

  private static final Duration ANSWER_WITHIN = Duration.ofDays(30);

  private Letters() {}

  /** To the seller, of a request of that version. */
  public static Delivery requested(String link, String orderId, long version) {
    return opened(link, orderId, new Event.CancellationRequested(facts(version), "r"), AT);
  }

  /** To the seller, of a notice, at an instant. */
  public static Delivery opened(String link, String orderId, Event.Notice notice, Instant at) {
    return new Delivery(
        UUID.nameUUIDFromBytes((link + orderId + notice).getBytes(StandardCharsets.UTF_8))
            .toString(),
        new SlotKey(link, Side.MARKETPLACE, orderId),
        notice.facts().version() + ".2",
        Side.SELLER,
        notice,
        Delivery.Status.PENDING,
        at,
        at.plus(ANSWER_WITHIN),
        1,
        at,
        0,
        0,
        at,
        null,
        null,
        false,
        at.plusSeconds(60),
        1,
        null);
  }

  /** What every event carries. */
  public static Event.Facts facts(long version) {
    return new Event.Facts(
        version,
        AT,
        Actor.CUSTOMER,
        "ReadyForHandling",
        "AwaitingSeller",
        "changed mind",
        new UUID(0, version));
  }
}
