package countermand.runtime.telling;

import countermand.core.Actor;
import countermand.core.Command;
import countermand.core.Content;
import countermand.core.Ending;
import countermand.core.Event;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.OrderIds;
import countermand.core.OrderedLine;
import countermand.core.Side;
import countermand.core.Terms;
import countermand.core.rules.Rulebook;
import countermand.effects.notice.Courier;
import countermand.store.SlotKey;
import countermand.store.delivery.Delivery;
import countermand.store.telling.Settings;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Deliveries of the order M-1. */
public final class Post {
  /** When they were opened. */
  public static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

  private static final Terms TERMS = Settings.usual();

  private Post() {}

  /** The request r-1, to the seller of a link. */
  public static Delivery requested(String link) {
    return delivery(
        link, Side.SELLER, new Event.CancellationRequested(facts("AwaitingSeller"), "r-1"));
  }

  /** The cancellation of the whole order, to the marketplace of a link. */
  public static Courier.Errand canceled(String link) {
    Event.Notice notice = new Event.OrderCanceled(facts("Canceled"), "Handling", 10L);
    return new Courier.Errand(delivery(link, Side.MARKETPLACE, notice), order(link), "{}");
  }

  /** An order without lines, to the marketplace that placed it. */
  public static Courier.Errand placed(String link) {
    Event.Notice notice = new Event.OrderPlaced(facts("AwaitingPayment"));
    Content none = new Content(0, null, null, null, List.of());
    return new Courier.Errand(delivery(link, Side.MARKETPLACE, notice), order(link, none), "{}");
  }

  private static Order order(String link) {
    return order(
        link,
        new Content(10, null, null, null, List.of(new OrderedLine("1", "P", null, null, 2, null))));
  }

  private static Order order(String link, Content content) {
    Ending placed =
        Rulebook.place(
            new OrderIds(link, "M-1", "S-1"),
            new Command.PlaceOrder("S-1", content, null),
            null,
            new Moment(AT, new UUID(0, 1)),
            TERMS);
    return ((Ending.Moved) placed).order();
  }

  private static Event.Facts facts(String stage) {
    return new Event.Facts(1, AT, Actor.CUSTOMER, "Handling", stage, "why", new UUID(0, 1));
  }

  private static Delivery delivery(String link, Side to, Event.Notice notice) {
    return new Delivery(
        new UUID(5, link.hashCode()).toString(),
        new SlotKey(link, Side.MARKETPLACE, "M-1"),
        "1.2",
        to,
        notice,
        Delivery.Status.PENDING,
        AT,
        null,
        1,
        AT,
        0,
        0,
        AT,
        null,
        null,
        false,
        AT.plusSeconds(60),
        1,
        null);
  }
}
