package countermand.effects.relay;

import countermand.core.Event;
import countermand.core.FeedEntry;
import countermand.core.Order;
import countermand.core.OrderIds;
import countermand.core.Owed;
import countermand.core.Side;
import countermand.effects.Bus;
import countermand.effects.BusEvent;
import countermand.effects.Debt;
import countermand.effects.EventWriter;
import countermand.effects.Performer;
import countermand.effects.Relay;
import countermand.effects.Timers;
import countermand.effects.fake.Ledgers;
import countermand.effects.notice.Notices;
import countermand.effects.telling.Tale;
import countermand.store.delivery.DeliveryKey;
import countermand.store.feed.Feed;
import countermand.store.telling.MemoryOrders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** A relay, and all that it does. */
final class Work implements Bus, Timers, Feed, Notices {
  final List<BusEvent> published = new ArrayList<>();
  final List<List<String>> appended = new ArrayList<>();
  final List<String> told = new ArrayList<>();
  final List<String> started = new ArrayList<>();
  final List<String> failures = new ArrayList<>();
  final Set<String> refusedTypes = new HashSet<>();
  final Set<String> broken = new HashSet<>();
  final Ledgers ledger = new Ledgers();
  final MemoryOrders history = new MemoryOrders();
  Instant now = Tale.START;
  final List<String> signposts = new ArrayList<>();
  final List<String> sequence = new ArrayList<>();
  int calls;
  int callsMax = Integer.MAX_VALUE;

  private final Relay relay =
      new Relay(
          new Performer(
              new EventWriter(0),
              this,
              this,
              this::putUp,
              this,
              this,
              history,
              () -> now,
              (what, why) -> failures.add(what + ": " + why.getMessage())),
          ledger,
          () -> now,
          (what, why) -> failures.add(what + ": " + why.getMessage()));

  void relay(Debt... debts) {
    relay.relay(List.of(debts), () -> calls >= callsMax);
  }

  /** All that the last thing that happened owes. */
  static Debt debt(Tale tale) {
    return new Debt(tale.owing(), tale.owed());
  }

  /** Some of what is owed. */
  static Debt debt(Tale tale, List<Owed> now) {
    return new Debt(tale.owing(), now);
  }

  private void putUp(String link, String orderId, Set<String> texts) {
    orFail("signpost to " + orderId);
    texts.forEach(text -> signposts.add(text + " " + orderId));
  }

  List<String> publishedTypes() {
    return published.stream().map(BusEvent::type).toList();
  }

  @Override
  public Set<String> publish(List<BusEvent> events) {
    orFail("bus");
    List<BusEvent> taken =
        events.stream().filter(event -> !refusedTypes.contains(event.type())).toList();
    published.addAll(taken);
    return taken.stream().map(BusEvent::id).collect(Collectors.toSet());
  }

  @Override
  public Set<String> append(String link, List<FeedEntry> events, Instant at) {
    orFail("feed of " + link);
    appended.add(events.stream().map(FeedEntry::id).toList());
    return events.stream().map(FeedEntry::id).collect(Collectors.toSet());
  }

  @Override
  public Slots read(String link, OptionalLong after, int limit, Instant at) {
    throw new AssertionError("nobody reads a feed here");
  }

  @Override
  public void open(Order order, String owedId, Side to, Event.Notice notice) {
    orFail("notice to " + to);
    told.add(order.ids().orderId() + " " + owedId + " " + to + " " + notice.name());
  }

  @Override
  public boolean lookAfter(DeliveryKey key, Instant shown) {
    throw new AssertionError("a relay looks after no delivery");
  }

  @Override
  public void window(OrderIds ids, Instant windowEnds) {
    start(ids, "window " + windowEnds);
  }

  @Override
  public void answer(OrderIds ids, String requestId, Instant deadline) {
    start(ids, "answer " + requestId + " " + deadline);
  }

  private void start(OrderIds ids, String what) {
    orFail("timer of " + ids.orderId());
    started.add(ids.orderId() + " " + what);
  }

  private void orFail(String what) {
    calls++;
    sequence.add(what);
    if (broken.contains(what)) {
      throw new IllegalStateException("no " + what);
    }
  }
}
