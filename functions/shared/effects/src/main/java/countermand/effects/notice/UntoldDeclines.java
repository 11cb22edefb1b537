package countermand.effects.notice;

import countermand.core.Event;
import countermand.core.Order;
import countermand.core.Request;
import countermand.core.Side;
import countermand.store.Party;
import countermand.store.Slot;
import countermand.store.delivery.Delivery;
import countermand.store.delivery.DeliveryKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Declines that a marketplace has no words for, and learns by the sale invoice. Until it has taken
 * one they are listed as untellable; a person hears of it while there is time to act.
 */
final class UntoldDeclines {
  /** How long before the marketplace cancels by itself somebody must look. */
  static final Duration AHEAD = Duration.ofDays(5);

  private final Books books;
  private final Tellables tellables;
  private final NoticeLog log;

  UntoldDeclines(Books books, Tellables tellables, NoticeLog log) {
    this.books = books;
    this.tellables = tellables;
    this.log = log;
  }

  /** When somebody must look at a notice that cannot be told; empty where nobody need. */
  Optional<Instant> lookAt(Party party, Order order, Side to, Event.Notice notice) {
    return to == Side.MARKETPLACE && notice instanceof Event.CancellationDeclined declined
        ? tellables
            .refusedByInvoiceWithin(party)
            .flatMap(within ->
                order
                    .request(declined.requestId())
                    .map(Request::requestedAt)
                    .map(asked -> asked.plus(within).minus(AHEAD)))
        : Optional.empty();
  }

  /** A notice was taken: it may have told the marketplace more than a decline would. */
  void taken(Delivery delivery) {
    if (tells(delivery) && tellables.refusedByInvoiceWithin(marketplace(delivery)).isPresent()) {
      settle(delivery.key());
    }
  }

  private Party marketplace(Delivery delivery) {
    return books.directory().known(delivery.order().link()).marketplace();
  }

  /**
   * Ends what an invoice, or a cancellation, that was taken has told. Whoever notes the one looks
   * for the other afterwards, so that neither is missed.
   */
  void settle(DeliveryKey either) {
    List<Delivery> all = books.deliveries().ofOrder(either.order());
    if (all.stream().anyMatch(UntoldDeclines::tells)) {
      all.stream()
          .filter(UntoldDeclines::untold)
          .forEach(decline ->
              books
                  .deliveries()
                  .replace(decline, decline.change().ended(Delivery.Status.SUPERSEDED).build()));
    }
  }

  /**
   * Sounds the alarm over one that is still untold, and lets it rest. Of an order that is canceled
   * nobody need hear that this was declined once.
   */
  void lookAfter(Delivery decline) {
    settle(decline.key());
    books
        .deliveries()
        .read(decline.key())
        .filter(UntoldDeclines::untold)
        .ifPresent(untold ->
            books.deliveries().replace(untold, untold.change().ended(atRest(untold)).build()));
  }

  private Delivery.Status atRest(Delivery untold) {
    if (canceled(untold)) {
      return Delivery.Status.SUPERSEDED;
    }
    log.declineUntold(untold);
    return Delivery.Status.UNTELLABLE;
  }

  private boolean canceled(Delivery untold) {
    return books.orders().read(untold.order()) instanceof Slot.Taken taken
        && taken.stored().order().cancellation() != null;
  }

  private static boolean tells(Delivery delivery) {
    boolean tells =
        delivery.notice() instanceof Event.OrderInvoiced
            || delivery.notice() instanceof Event.OrderCanceled;
    return tells
        && delivery.to() == Side.MARKETPLACE
        && delivery.status() == Delivery.Status.DELIVERED;
  }

  private static boolean untold(Delivery delivery) {
    return delivery.notice() instanceof Event.CancellationDeclined
        && delivery.to() == Side.MARKETPLACE
        && delivery.status() == Delivery.Status.UNTELLABLE;
  }
}
