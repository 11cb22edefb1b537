package countermand.store;

import countermand.core.Effect;
import countermand.core.HistoryEntry;
import countermand.core.Order;
import countermand.core.OrderName;
import countermand.core.Owed;
import countermand.core.Side;
import countermand.core.Terms;
import countermand.core.rules.Settled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Orders as they are shown: settled to now, and what settling changed is written first. */
final class ReadingDesk {
  private final Orders orders;
  private final Finder finder;
  private final Settling settling;

  ReadingDesk(Orders orders, Finder finder, Settling settling) {
    this.orders = orders;
    this.finder = finder;
    this.settling = settling;
  }

  Optional<Found.There> settled(
      String link, Terms terms, OrderName name, Supplier<Instant> now, Backoff.Attempts attempts) {
    return settled(finder.find(link, name), link, terms, name, now, attempts);
  }

  /**
   * Where each of several names leads, in order; what is named by a marketplace's id is read
   * together.
   */
  List<Optional<Found.There>> allSettled(
      String link,
      Terms terms,
      List<OrderName> names,
      Supplier<Instant> now,
      Supplier<Backoff.Attempts> attempts) {
    Map<SlotKey, Slot> slots =
        orders.readAll(
            names.stream()
                .filter(name -> name.whose() == OrderName.Whose.MARKETPLACE)
                .map(name -> key(link, name))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    return names.stream()
        .map(name -> settled(found(link, name, slots), link, terms, name, now, attempts.get()))
        .toList();
  }

  private Found found(String link, OrderName name, Map<SlotKey, Slot> slots) {
    SlotKey key = key(link, name);
    return slots.get(key) instanceof Slot.Taken(StoredOrder stored)
        ? new Found.There(key, stored)
        : finder.find(link, name);
  }

  private static SlotKey key(String link, OrderName name) {
    return new SlotKey(link, Side.MARKETPLACE, name.id());
  }

  private Optional<Found.There> settled(
      Found first,
      String link,
      Terms terms,
      OrderName name,
      Supplier<Instant> now,
      Backoff.Attempts attempts) {
    Found found = first;
    do {
      if (!(found instanceof Found.There there)) {
        return Optional.empty();
      }
      Settled settled = settling.settle(there.stored().order(), latest(now.get(), there), terms);
      if (!settled.changed()) {
        return Optional.of(there);
      }
      OrderWrite write = Judge.settledWrite(there.stored(), settled, now.get());
      Orders.Written written = orders.write(there.key(), new Slot.Taken(there.stored()), write);
      switch (written) {
        case Orders.Written.Done _ -> {
          return Optional.of(new Found.There(there.key(), after(there.stored(), settled)));
        }
        case Orders.Written.Lost(Slot.Taken taken) ->
            found = new Found.There(there.key(), taken.stored());
        case Orders.Written.Lost _ -> found = finder.find(link, name);
      }
    } while (attempts.again());
    throw new BusyException();
  }

  /** The order with all its history, also what no longer fits beside it. */
  Order withHistory(Found.There there) {
    Order order = there.stored().order();
    if (order.history().isEmpty() || order.history().getFirst().version() == 1) {
      return order;
    }
    List<HistoryEntry> all = new ArrayList<>();
    Set<Long> versions = new HashSet<>();
    List.of(orders.filedHistory(there.key()), there.stored().unfiled(), order.history()).stream()
        .flatMap(List::stream)
        .filter(entry -> versions.add(entry.version()))
        .sorted(Comparator.comparingLong(HistoryEntry::version))
        .forEach(all::add);
    return order.withHistory(all);
  }

  private static Instant latest(Instant now, Found.There there) {
    Instant last = there.stored().order().lastAt();
    return now.isBefore(last) ? last : now;
  }

  private static StoredOrder after(StoredOrder before, Settled settled) {
    Set<String> owed = new HashSet<>(before.owed());
    List<HistoryEntry> unfiled = new ArrayList<>(before.unfiled());
    for (Owed one : settled.owed()) {
      owed.add(one.id());
      if (one.effect() instanceof Effect.KeepHistory(List<HistoryEntry> entries)) {
        unfiled.addAll(entries);
      }
    }
    return new StoredOrder(
        settled.order(), owed, before.owedBytes(), unfiled, before.keys(), before.touches());
  }
}
