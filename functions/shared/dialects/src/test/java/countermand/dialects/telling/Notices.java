package countermand.dialects.telling;

import countermand.core.Actor;
import countermand.core.Event;
import countermand.core.InvoiceType;
import countermand.core.Order;
import countermand.core.Side;
import countermand.dialects.HttpAnswer;
import countermand.dialects.Letter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Notices, the letters that carry them, and what parties answer. */
public final class Notices {
  private Notices() {}

  /** One of each. */
  public static List<Event.Notice> all() {
    return List.of(
        requested(),
        new Event.OrderCanceled(facts(), "Handling", 100L),
        new Event.OrderPartlyCanceled(facts(), "R-1", "Handling", 30),
        new Event.CancellationDeclined(facts(), "R-1"),
        new Event.CancellationWithdrawn(facts(), "R-1"),
        new Event.OrderInvoiced(facts(), InvoiceType.OUTPUT, "NF-1"),
        new Event.OrderPlaced(facts()));
  }

  /** A request waits for the seller. */
  public static Event.Notice requested() {
    return new Event.CancellationRequested(facts(), "R-1");
  }

  /** The order that they are about. */
  public static Order order() {
    return Tale.begin().order();
  }

  /** That request, to the seller. */
  public static Letter letter(Instant now, String detail, String... secrets) {
    return new Letter(
        "5f0f2f5e-0000-5000-8000-000000000001",
        Side.SELLER,
        requested(),
        detail,
        order(),
        URI.create("https://seller.example/hooks?shop=7"),
        List.of(secrets),
        now);
  }

  /** An answer without headers. */
  public static HttpAnswer answer(int status) {
    return new HttpAnswer(status, Map.of(), "");
  }

  /** An answer that asks to be left alone. */
  public static HttpAnswer retryAfter(int status, String value) {
    return new HttpAnswer(status, Map.of("retry-after", value), "");
  }

  private static Event.Facts facts() {
    return new Event.Facts(
        4, Tale.START, Actor.CUSTOMER, "Handling", "AwaitingSeller", "why", new UUID(0, 4));
  }
}
