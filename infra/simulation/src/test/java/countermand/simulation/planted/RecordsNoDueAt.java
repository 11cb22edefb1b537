package countermand.simulation.planted;

import countermand.simulation.world.StandIn;
import countermand.store.SlotKey;
import countermand.store.delivery.Deliveries;
import countermand.store.delivery.Delivery;
import countermand.store.delivery.DeliveryKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leaves the next attempt to the queue alone. */
public final class RecordsNoDueAt implements StandIn {
  @Override
  public Deliveries deliveries(Deliveries right) {
    return new Wrong(right);
  }

  private record Wrong(Deliveries right) implements Deliveries {
    @Override
    public boolean replace(Delivery seen, Delivery next) {
      boolean failedAttempt =
          next.status() == Delivery.Status.PENDING
              && next.lastAnswer() != null
              && next.leaseUntil() == null;
      return right.replace(seen, failedAttempt ? undue(next) : next);
    }

    private static Delivery undue(Delivery d) {
      return new Delivery(
          d.id(),
          d.order(),
          d.owedId(),
          d.to(),
          d.notice(),
          d.status(),
          d.openedAt(),
          d.answerBy(),
          d.generation(),
          d.generationAt(),
          d.undecided(),
          d.attempts(),
          d.nextAt(),
          d.leaseUntil(),
          d.lastAnswer(),
          d.failureUntold(),
          null,
          d.revision(),
          d.trace());
    }

    @Override
    public void open(Delivery delivery) {
      right.open(delivery);
    }

    @Override
    public Optional<Delivery> read(DeliveryKey key) {
      return right.read(key);
    }

    @Override
    public boolean push(DeliveryKey key, Instant shown, Instant until) {
      return right.push(key, shown, until);
    }

    @Override
    public List<Delivery> ofOrder(SlotKey order) {
      return right.ofOrder(order);
    }

    @Override
    public Optional<DeliveryKey> find(String link, String id) {
      return right.find(link, id);
    }

    @Override
    public Optional<Page> undelivered(
        String link, Delivery.Status status, int limit, @Nullable String cursor) {
      return right.undelivered(link, status, limit, cursor);
    }
  }
}
