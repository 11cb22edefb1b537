package countermand.runtime;

import countermand.core.Event;
import countermand.core.Side;
import countermand.effects.notice.NoticeLog;
import countermand.store.delivery.Delivery;
import countermand.store.delivery.DeliveryKey;
import java.util.Locale;

/**
 * What is said of deliveries, in the function's log. template.yaml counts four of the words, and
 * rings where it finds them.
 */
final class NoticeLines implements NoticeLog {
  private static final String FAILED = "DELIVERY_FAILED";

  /** The seller was not asked, and its silence would become a cancellation. */
  private static final String REQUEST_FAILED = "REQUEST_NOTICE_FAILED";

  private final FunctionLog log;

  NoticeLines(FunctionLog log) {
    this.log = log;
  }

  @Override
  public void recorded(Delivery now) {
    log.told(
        new TrailLine("delivery", Environment.realTime().instant())
            .with("link", now.order().link())
            .with("order", now.order().id())
            .with("delivery", now.id())
            .with("to", now.to().name().toLowerCase(Locale.ROOT))
            .with("notice", now.notice().name())
            .with("attempts", now.attemptsMade())
            .counted("Deliveries", "deliveryStatus", now.status().name().toLowerCase(Locale.ROOT))
            .only());
  }

  @Override
  public void failed(Delivery delivery) {
    log.failed(FAILED + " " + named(delivery));
    if (delivery.notice() instanceof Event.CancellationRequested) {
      log.failed(
          REQUEST_FAILED
              + " "
              + named(delivery)
              + ": the seller was not asked, and silence becomes a cancellation");
    }
  }

  @Override
  public void declineUntold(Delivery delivery) {
    log.failed(
        "DECLINE_UNTOLD "
            + named(delivery)
            + ": the marketplace waits for an invoice, and will cancel the order by itself");
  }

  @Override
  public void credentialsExpired(Delivery delivery) {
    log.failed(
        "LINK_NEEDS_ATTENTION "
            + named(delivery)
            + ": what the party is called with is missing or no longer good");
  }

  @Override
  public void tokensLost(String link, Side of, RuntimeException why) {
    log.failed(
        "TOKENS_LOST of the "
            + of.name().toLowerCase(Locale.ROOT)
            + " of link "
            + link
            + ": new ones came, and could not be kept; they must be given anew",
        why);
  }

  @Override
  public void broke(DeliveryKey key, String what, RuntimeException why) {
    log.failed(what + ", which is tried again later: delivery " + key.id(), why);
  }

  private static String named(Delivery delivery) {
    return delivery.notice().name()
        + " to the "
        + delivery.to().name().toLowerCase(Locale.ROOT)
        + " of link "
        + delivery.order().link()
        + ", delivery "
        + delivery.id();
  }
}
