package countermand.store.telling;

import countermand.store.SlotKey;
import countermand.store.delivery.Deliveries;
import countermand.store.delivery.Delivery;
import countermand.store.delivery.DeliveryCursor;
import countermand.store.delivery.DeliveryKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The deliveries in memory. That they are like the table's is tested too. */
public final class MemoryDeliveries implements Deliveries {
  private static final Comparator<Delivery> OLDEST_FIRST =
      Comparator.comparing(Delivery::openedAt)
          .thenComparingLong(delivery -> delivery.notice().facts().version())
          .thenComparing(Delivery::id);

  /** What a list of the undelivered can be asked for; the others are in no index. */
  private static final Set<Delivery.Status> LISTED =
      EnumSet.of(Delivery.Status.PENDING, Delivery.Status.FAILED, Delivery.Status.UNTELLABLE);

  private final Map<DeliveryKey, Delivery> deliveries = new ConcurrentHashMap<>();

  private Consumer<Delivery> listener = _ -> {};

  /** From now on somebody hears of every change. */
  public void listen(Consumer<Delivery> whoever) {
    listener = whoever;
  }

  /** All that are there, oldest first. */
  public List<Delivery> all() {
    return deliveries.values().stream().sorted(OLDEST_FIRST).toList();
  }

  @Override
  public void open(Delivery delivery) {
    if (deliveries.putIfAbsent(delivery.key(), delivery) == null) {
      listener.accept(delivery);
    }
  }

  @Override
  public Optional<Delivery> read(DeliveryKey key) {
    return Optional.ofNullable(deliveries.get(key));
  }

  @Override
  public boolean replace(Delivery seen, Delivery next) {
    Delivery there = deliveries.get(next.key());
    boolean asSeen =
        there != null
            && there.revision() == seen.revision()
            && deliveries.replace(next.key(), there, next);
    if (asSeen) {
      listener.accept(next);
    }
    return asSeen;
  }

  @Override
  public boolean push(DeliveryKey key, Instant shown, Instant until) {
    return read(key)
        .filter(there -> shown.equals(there.dueAt()))
        .filter(there -> replace(there, there.change().due(until).build()))
        .isPresent();
  }

  @Override
  public List<Delivery> ofOrder(SlotKey order) {
    return all().stream().filter(delivery -> delivery.order().equals(order)).toList();
  }

  @Override
  public Optional<DeliveryKey> find(String link, String id) {
    return all().stream()
        .map(Delivery::key)
        .filter(key -> key.id().equals(id) && key.order().link().equals(link))
        .findFirst();
  }

  @Override
  public Optional<Page> undelivered(
      String link, Delivery.Status status, int limit, @Nullable String cursor) {
    if (cursor == null) {
      return Optional.of(page(undelivered(link, status), limit));
    }
    return DeliveryCursor.parse(cursor)
        .map(from ->
            page(
                undelivered(link, status).stream().filter(one -> after(from, one)).toList(),
                limit));
  }

  private static boolean after(DeliveryCursor from, Delivery delivery) {
    int order = delivery.openedAt().compareTo(from.since());
    return order > 0 || (order == 0 && delivery.id().compareTo(from.id()) > 0);
  }

  private List<Delivery> undelivered(String link, Delivery.Status status) {
    return deliveries.values().stream()
        .filter(one -> one.order().link().equals(link))
        .filter(one -> one.status() == status && LISTED.contains(status))
        .sorted(Comparator.comparing(Delivery::openedAt).thenComparing(Delivery::id))
        .toList();
  }

  private static Page page(List<Delivery> all, int limit) {
    List<Delivery> some = all.stream().limit(limit).toList();
    return new Page(
        some.stream().map(Delivery::key).toList(),
        some.size() < limit ? null : cursor(some.getLast()));
  }

  private static String cursor(Delivery last) {
    return new DeliveryCursor(last.openedAt(), last.id(), last.order().id()).text();
  }
}
