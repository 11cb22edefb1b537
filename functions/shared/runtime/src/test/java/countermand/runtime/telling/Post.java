package countermand.runtime.telling;

import countermand.core.Actor;
import countermand.core.Event;
import countermand.core.Side;
import countermand.store.SlotKey;
import countermand.store.delivery.Delivery;
import java.time.Instant;
import java.util.UUID;

/** Deliveries of the order M-1. */
public final class Post {
  /** When they were opened. */
  public static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

  private Post() {}

  /** The request r-1, to the seller of a link. */
  public static Delivery requested(String link) {
    Event.Facts facts =
        new Event.Facts(1, AT, Actor.CUSTOMER, "Handling", "AwaitingSeller", "why", new UUID(0, 1));
    return new Delivery(
        new UUID(5, link.hashCode()).toString(),
        new SlotKey(link, Side.MARKETPLACE, "M-1"),
        "1.2",
        Side.SELLER,
        new Event.CancellationRequested(facts, "r-1"),
        Delivery.Status.PENDING,
        AT,
        1,
        AT,
        0,
        0,
        AT,
        null,
        null,
        false,
        AT.plusSeconds(60),
        1);
  }
}
