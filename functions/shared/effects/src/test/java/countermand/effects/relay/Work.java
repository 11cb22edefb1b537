package countermand.effects.relay;

import countermand.core.OrderIds;
import countermand.core.Owed;
import countermand.effects.Bus;
import countermand.effects.BusEvent;
import countermand.effects.EventWriter;
import countermand.effects.Relay;
import countermand.effects.Timers;
import countermand.effects.fake.FakeDynamo;
import countermand.effects.telling.Tale;
import countermand.store.HistoryFile;
import countermand.store.OwedLedger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A relay, and all that it does. */
final class Work implements Bus, Timers {
  final List<BusEvent> published = new ArrayList<>();
  final List<String> started = new ArrayList<>();
  final List<String> failures = new ArrayList<>();
  final FakeDynamo table = new FakeDynamo();
  final Set<String> refusedTypes = new HashSet<>();
  final Set<String> brokenTimers = new HashSet<>();

  private final Relay relay =
      new Relay(
          new EventWriter(0),
          this,
          this,
          new HistoryFile(table, "orders"),
          new OwedLedger(table, "orders"),
          (order, what, why) ->
              failures.add(order.ids().orderId() + ": " + what + ": " + why.getMessage()));

  List<Relay.Debt> perform(Relay.Debt... debts) {
    return relay.perform(List.of(debts));
  }

  /** All that the last thing that happened owes. */
  static Relay.Debt debt(Tale tale) {
    return new Relay.Debt(tale.owing(), tale.owed());
  }

  /** Some of what is owed. */
  static Relay.Debt debt(Tale tale, List<Owed> now) {
    return new Relay.Debt(tale.owing(), now);
  }

  List<String> publishedTypes() {
    return published.stream().map(BusEvent::type).toList();
  }

  @Override
  public Set<String> publish(List<BusEvent> events) {
    List<BusEvent> taken =
        events.stream().filter(event -> !refusedTypes.contains(event.type())).toList();
    published.addAll(taken);
    return taken.stream().map(BusEvent::id).collect(Collectors.toSet());
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
    if (brokenTimers.contains(ids.orderId())) {
      throw new IllegalStateException("no turn was found");
    }
    started.add(ids.orderId() + " " + what);
  }
}
