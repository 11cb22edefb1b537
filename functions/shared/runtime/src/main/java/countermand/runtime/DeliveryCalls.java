package countermand.runtime;

import countermand.core.Order;
import countermand.core.Side;
import countermand.dialects.DeliveryState;
import countermand.dialects.LostPage;
import countermand.dialects.Redelivered;
import countermand.effects.notice.Redelivery;
import countermand.store.SlotKey;
import countermand.store.delivery.Deliveries;
import countermand.store.delivery.Delivery;
import countermand.store.delivery.DeliveryKey;
import countermand.store.lost.LostDesk;
import countermand.store.lost.LostMessages;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What callers ask about deliveries. */
final class DeliveryCalls {
  /** An id of ours has 36 characters; what is longer, or empty, is nobody's. */
  private static final int ID_MAX = 64;

  private final Deliveries deliveries;
  private final LostDesk lost;
  private final Optional<Redelivery> redelivery;

  /**
   * Answers.
   *
   * @param redelivery of the function that serves it; the others have no queue
   */
  DeliveryCalls(Deliveries deliveries, LostDesk lost, Optional<Redelivery> redelivery) {
    this.deliveries = deliveries;
    this.lost = lost;
    this.redelivery = redelivery;
  }

  List<DeliveryState> ofOrder(Order order) {
    SlotKey key = new SlotKey(order.ids().link(), Side.MARKETPLACE, order.ids().orderId());
    return deliveries.ofOrder(key).stream().map(DeliveryCalls::state).toList();
  }

  /** The list is read again one by one: an index may show what is no longer so. */
  Optional<DeliveryState.Page> undelivered(
      String link, DeliveryState.Status status, int limit, @Nullable String cursor) {
    return deliveries
        .undelivered(link, status(status), limit, cursor)
        .map(page -> new DeliveryState.Page(read(page.keys(), status), page.cursor()));
  }

  private List<DeliveryState> read(List<DeliveryKey> keys, DeliveryState.Status status) {
    return keys.stream()
        .flatMap(key -> deliveries.read(key).stream())
        .map(DeliveryCalls::state)
        .filter(state -> state.status() == status)
        .toList();
  }

  LostPage lost(String link, Caller caller, int limit) {
    LostMessages.Page page = lost.earliest(link, limit);
    return new LostPage(caller.credential().account(), page.texts(), page.more(), page.last());
  }

  boolean confirmLost(String link, long upTo) {
    return lost.confirm(link, upTo);
  }

  Redelivered redeliver(String link, String id) {
    Redelivery again =
        redelivery.orElseThrow(
            () -> new IllegalStateException("this function has no queue of notices"));
    if (id.isEmpty() || id.length() > ID_MAX) {
      return new Redelivered.NotFound();
    }
    return deliveries
        .find(link, id)
        .map(key -> redelivered(again.redeliver(key)))
        .orElseGet(Redelivered.NotFound::new);
  }

  private static Redelivered redelivered(Redelivery.Begun begun) {
    return switch (begun) {
      case Redelivery.Begun.Again(Delivery now) -> new Redelivered.Again(state(now));
      case Redelivery.Begun.Untellable(Delivery now) -> new Redelivered.Untellable(state(now));
      case Redelivery.Begun.NotFound _ -> new Redelivered.NotFound();
      case Redelivery.Begun.Busy _ -> new Redelivered.Busy();
    };
  }

  private static DeliveryState state(Delivery delivery) {
    Delivery.@Nullable LastAnswer answer = delivery.lastAnswer();
    return new DeliveryState(
        delivery.id(),
        delivery.order().id(),
        delivery.to(),
        delivery.notice(),
        status(delivery.status()),
        delivery.generation(),
        delivery.attemptsMade(),
        delivery.nextAt(),
        delivery.openedAt(),
        answer == null
            ? null
            : new DeliveryState.LastAnswer(answer.at(), answer.status(), answer.text()));
  }

  private static DeliveryState.Status status(Delivery.Status status) {
    return switch (status) {
      case PENDING -> DeliveryState.Status.PENDING;
      case DELIVERED -> DeliveryState.Status.DELIVERED;
      case FAILED -> DeliveryState.Status.FAILED;
      case UNTELLABLE -> DeliveryState.Status.UNTELLABLE;
      case SUPERSEDED -> DeliveryState.Status.SUPERSEDED;
    };
  }

  private static Delivery.Status status(DeliveryState.Status status) {
    return switch (status) {
      case PENDING -> Delivery.Status.PENDING;
      case DELIVERED -> Delivery.Status.DELIVERED;
      case FAILED -> Delivery.Status.FAILED;
      case UNTELLABLE -> Delivery.Status.UNTELLABLE;
      case SUPERSEDED -> Delivery.Status.SUPERSEDED;
    };
  }
}
