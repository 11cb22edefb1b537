package countermand.effects;

import countermand.core.Effect;
import countermand.core.Event;
import countermand.core.FeedEntry;
import countermand.core.Order;
import countermand.core.Owed;
import countermand.core.Side;
import countermand.effects.notice.Notices;
import countermand.store.HistoryFile;
import countermand.store.SlotKey;
import countermand.store.Trace;
import countermand.store.feed.Feed;
import countermand.store.search.Signposts;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Performs what orders owe. What the bus and the feeds take goes in batches; what may wait for
 * somebody slow comes later, and last what only leads people to an order. Whatever fails, in
 * whatever way, holds up nothing else.
 */
public final class Performer {
  private final EventWriter events;
  private final Bus bus;
  private final Feed feed;
  private final Signposts signposts;
  private final Notices notices;
  private final Timers timers;
  private final HistoryFile history;
  private final InstantSource clock;
  private final Failures failures;

  /** A performer. */
  public Performer(
      EventWriter events,
      Bus bus,
      Feed feed,
      Signposts signposts,
      Notices notices,
      Timers timers,
      HistoryFile history,
      InstantSource clock,
      Failures failures) {
    this.events = events;
    this.bus = bus;
    this.feed = feed;
    this.signposts = signposts;
    this.notices = notices;
    this.timers = timers;
    this.history = history;
    this.clock = clock;
    this.failures = failures;
  }

  /**
   * Performs effects.
   *
   * @param hurry whether there is no time left to begin with anything; what is not tried stays owed
   */
  List<Outcome> perform(List<Debt> debts, BooleanSupplier hurry) {
    List<Progress> all = debts.stream().map(Progress::new).toList();
    publish(all);
    append(all, hurry);
    one(all, hurry, Effect.Notify.class);
    one(all, hurry, Effect.KeepHistory.class);
    one(all, hurry, Effect.StartWindowTimer.class);
    one(all, hurry, Effect.StartAnswerTimer.class);
    one(all, hurry, Effect.LeadFrom.class);
    return all.stream().map(Progress::outcome).toList();
  }

  private void publish(List<Progress> all) {
    Batch batch = new Batch();
    for (Progress debt : all) {
      for (Owed owed : debt.effects()) {
        if (owed.effect() instanceof Effect.Publish(Event event)) {
          write(batch, debt, owed, event);
        }
      }
    }
    batch.hand(events -> bus.publish(events), this::failed);
  }

  private void append(List<Progress> all, BooleanSupplier hurry) {
    Map<String, Batch> feeds = new LinkedHashMap<>();
    for (Progress debt : all) {
      for (Owed owed : debt.effects()) {
        if (owed.effect() instanceof Effect.AppendToFeed(Event event)) {
          String link = debt.order().ids().link();
          write(feeds.computeIfAbsent(link, _ -> new Batch()), debt, owed, event);
        }
      }
    }
    feeds.forEach((link, batch) -> {
      if (!hurry.getAsBoolean()) {
        batch.hand(events -> append(link, events), this::failed);
      }
    });
  }

  private Set<String> append(String link, List<BusEvent> events) {
    return feed.append(
        link,
        events.stream().map(e -> new FeedEntry(e.id(), e.type(), e.detail())).toList(),
        clock.instant());
  }

  private void write(Batch batch, Progress debt, Owed owed, Event event) {
    try {
      batch.add(events.write(debt.order(), event), debt, owed);
    } catch (RuntimeException e) {
      failed(debt, owed, e);
    }
  }

  private void one(List<Progress> all, BooleanSupplier hurry, Class<? extends Effect> kind) {
    for (Progress debt : all) {
      for (Owed owed : debt.effects()) {
        if (kind.isInstance(owed.effect()) && !hurry.getAsBoolean()) {
          one(debt, owed);
        }
      }
    }
  }

  private void one(Progress debt, Owed owed) {
    try {
      Trace.run(debt.trace(), () -> perform(debt.order(), owed));
      debt.done(owed);
    } catch (RuntimeException e) {
      failed(debt, owed, e);
    }
  }

  private void perform(Order order, Owed owed) {
    switch (owed.effect()) {
      case Effect.Notify(var to, var notice) -> notices.open(order, owed.id(), to, notice);
      case Effect.KeepHistory(var entries) -> history.file(key(order), entries);
      case Effect.StartWindowTimer(var windowEnds) -> timers.window(order.ids(), windowEnds);
      case Effect.StartAnswerTimer(var requestId, var deadline) ->
          timers.answer(order.ids(), requestId, deadline);
      case Effect.LeadFrom(var texts) ->
          signposts.put(order.ids().link(), order.ids().orderId(), Set.copyOf(texts));
      case Effect.Publish _, Effect.AppendToFeed _ ->
          throw new IllegalArgumentException("events go in batches");
    }
  }

  private void failed(Progress debt, Owed owed, RuntimeException why) {
    debt.failed(owed);
    failures.failed(
        "%s %s of %s stays owed"
            .formatted(owed.effect().getClass().getSimpleName(), owed.id(), name(debt.order())),
        why);
  }

  /** The order as a log names it. */
  static String name(Order order) {
    return "order " + order.ids().orderId() + " of " + order.ids().link();
  }

  private static SlotKey key(Order order) {
    return new SlotKey(order.ids().link(), Side.MARKETPLACE, order.ids().orderId());
  }
}
