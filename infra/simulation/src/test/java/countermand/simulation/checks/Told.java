package countermand.simulation.checks;

import countermand.core.Effect;
import countermand.core.Event;
import countermand.core.Ids;
import countermand.core.Order;
import countermand.core.Owed;
import countermand.core.RequestOutcome;
import countermand.core.Side;
import countermand.effects.BusEvent;
import countermand.effects.EventWriter;
import countermand.simulation.workload.Reader;
import countermand.simulation.world.EventBus;
import countermand.simulation.world.Links;
import countermand.simulation.world.World;
import countermand.store.SlotKey;
import countermand.store.delivery.Delivery;
import countermand.store.feed.FeedTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Everybody was told everything, and nothing that did not happen: the bus, the feeds and whoever
 * reads them, and the parties.
 */
final class Told {
  /**
   * What a placement that replaces another may change: an event that is told again tells it as it
   * is by then.
   */
  private static final Pattern CONTENT =
      Pattern.compile(",\"(sellerOrderId|group|value|currency)\":(\"[^\"]*\"|\\d+)");

  /** What becomes known with an order's lines: it is told, and told again, as it is by then. */
  private static final Pattern LATE = Pattern.compile(",\"(lines|amount)\":(\\[[^\\]]*]|\\d+)");

  private final World world;
  private final Map<SlotKey, Life> lives;
  private final List<Reader> readers;
  private final Findings findings;
  private final EventWriter events = new EventWriter(0);
  private final Map<String, String> published = new HashMap<>();
  private final Set<String> expected = new HashSet<>();

  Told(World world, Map<SlotKey, Life> lives, List<Reader> readers, Findings findings) {
    this.world = world;
    this.lives = lives;
    this.readers = readers;
    this.findings = findings;
  }

  void check() {
    for (EventBus.Taken event : world.bus().taken()) {
      String before = published.putIfAbsent(event.id(), fixed(event.detail()));
      findings.expect(
          before == null || before.equals(fixed(event.detail())),
          () -> "told in two ways: " + before + " and " + event.detail());
    }
    lives.forEach((key, life) -> {
      Order order = world.orders().items().get(key).order();
      life.owed().forEach(owed -> told(key, order, owed));
    });
    failuresToldToo();
    for (EventBus.Taken event : world.bus().taken()) {
      findings.expect(
          expected.contains(event.id()),
          () -> "published, and it never happened: " + event.detail());
    }
    Links.NAMES.forEach(this::gapless);
  }

  private void told(SlotKey key, Order order, Owed owed) {
    switch (owed.effect()) {
      case Effect.Publish(var event) -> {
        BusEvent written = events.write(order, event);
        expected.add(written.id());
        findings.expect(
            fixed(written.detail()).equals(published.get(written.id())),
            () -> key.id() + " " + owed + " was not published, or not so");
      }
      case Effect.AppendToFeed(var event) -> inFeed(key.link(), events.id(order, event));
      case Effect.Notify(var to, var notice) -> notified(key, order, owed.id(), to, notice);
      case Effect.StartWindowTimer _,
          Effect.StartAnswerTimer _,
          Effect.KeepHistory _,
          Effect.LeadFrom _ -> {}
    }
  }

  private String fixed(String detail) {
    String fixed = CONTENT.matcher(detail).replaceAll("");
    boolean late =
        lives.entrySet().stream()
            .filter(life -> life.getValue().beganWithoutLines())
            .map(Map.Entry::getKey)
            .map(key -> "\"link\":\"%s\",\"orderId\":\"%s\"".formatted(key.link(), key.id()))
            .anyMatch(fixed::contains);
    return late ? LATE.matcher(fixed).replaceAll("") : fixed;
  }

  private void inFeed(String link, String id) {
    findings.expect(
        world.feed().after(link, 0).stream().anyMatch(slot -> slot.entry().id().equals(id)),
        () -> "event " + id + " is not in the feed of " + link);
    for (Reader reader : readers) {
      findings.expect(
          !reader.link().equals(link) || reader.seen().contains(id),
          () -> "a reader of the feed of " + link + " was led past event " + id);
    }
  }

  private void gapless(String link) {
    long number = 0;
    for (FeedTable.Slot slot : world.feed().after(link, 0)) {
      number++;
      findings.expect(slot.number() == number, () -> "a gap before slot " + slot.number());
    }
  }

  private void notified(SlotKey key, Order order, String owedId, Side to, Event.Notice notice) {
    Optional<Delivery> delivery =
        world.deliveries().ofOrder(key).stream()
            .filter(one -> one.owedId().equals(owedId) && one.to() == to)
            .findFirst();
    String what = key.id() + " " + owedId + " to the " + to;
    if (Links.of(key.link()).party(to).endpoint() == null) {
      findings.expect(delivery.isEmpty(), () -> what + " has no endpoint, and is called");
      return;
    }
    findings.expect(delivery.isPresent(), () -> what + " has no delivery");
    delivery.ifPresent(one -> ended(one, order, notice, what));
  }

  private void ended(Delivery delivery, Order order, Event.Notice notice, String what) {
    switch (delivery.status()) {
      case DELIVERED ->
          findings.expect(
              world.receivers().taken(delivery.id()) > 0, () -> what + " was never taken");
      case SUPERSEDED -> dropped(delivery, order, notice, what);
      case UNTELLABLE ->
          findings.expect(
              notice instanceof Event.CancellationWithdrawn,
              () -> what + " has words, and is not told");
      case FAILED -> {
        findings.expect(
            published.containsKey(failure(delivery, delivery.generation())),
            () -> what + " failed, and nobody heard of it");
        findings.expect(
            world.alarms().soundedFor(delivery), () -> what + " failed, and no alarm was sounded");
      }
      case PENDING -> {}
    }
  }

  /** A question may be dropped that was answered, but silence answers only who was asked. */
  private void dropped(Delivery delivery, Order order, Event.Notice notice, String what) {
    if (notice instanceof Event.CancellationRequested asked) {
      RequestOutcome outcome = order.request(asked.requestId()).orElseThrow().outcome();
      findings.expect(outcome != RequestOutcome.OPEN, () -> what + " is dropped, and still so");
      findings.expect(
          outcome != RequestOutcome.EXPIRED || world.receivers().taken(delivery.id()) > 0,
          () -> what + " was never asked, and its silence counts");
    } else {
      findings.expect(
          notice instanceof Event.OrderPlaced && order.content().known(),
          () -> what + " is dropped, and still so");
    }
  }

  private void failuresToldToo() {
    for (Delivery delivery : world.deliveries().all()) {
      for (int generation = 1; generation <= delivery.generation(); generation++) {
        expected.add(failure(delivery, generation));
      }
    }
  }

  private static String failure(Delivery delivery, int generation) {
    return Ids.uuid("delivery-failed#" + delivery.id() + "#" + generation).toString();
  }
}
