package countermand.effects;

import countermand.core.Effect;
import countermand.core.Event;
import countermand.core.Order;
import countermand.core.Owed;
import countermand.core.Side;
import countermand.store.HistoryFile;
import countermand.store.OwedLedger;
import countermand.store.Owing;
import countermand.store.SlotKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Performs what orders owe and strikes it out. Every effect is idempotent; what fails, in whatever
 * way, stays owed and never holds up the others.
 */
public final class Relay {
  private final EventWriter events;
  private final Bus bus;
  private final Timers timers;
  private final HistoryFile history;
  private final OwedLedger ledger;
  private final Failures failures;

  /** Hears of effects that failed. */
  public interface Failures {

    /** An effect, or its acknowledgement, failed and stays owed. */
    void failed(Order order, String what, RuntimeException why);
  }

  /** A relay. */
  public Relay(
      EventWriter events,
      Bus bus,
      Timers timers,
      HistoryFile history,
      OwedLedger ledger,
      Failures failures) {
    this.events = events;
    this.bus = bus;
    this.timers = timers;
    this.history = history;
    this.ledger = ledger;
    this.failures = failures;
  }

  /**
   * Part of what one order owes.
   *
   * @param effects those to perform now
   */
  public record Debt(Owing owing, List<Owed> effects) {}

  /**
   * Performs effects.
   *
   * @return the debts of which something is still owed
   */
  public List<Debt> perform(List<Debt> debts) {
    Set<String> published = publish(debts);
    List<Debt> failed = new ArrayList<>();
    for (Debt debt : debts) {
      List<String> done =
          debt.effects().stream()
              .filter(owed -> performed(debt.owing().order(), owed, published))
              .map(Owed::id)
              .toList();
      boolean struck = acknowledged(debt, done);
      if (!struck || done.size() < debt.effects().size()) {
        failed.add(debt);
      }
    }
    return failed;
  }

  private Set<String> publish(List<Debt> debts) {
    Map<String, BusEvent> batch = new LinkedHashMap<>();
    for (Debt debt : debts) {
      for (Owed owed : debt.effects()) {
        if (owed.effect() instanceof Effect.Publish publish) {
          written(debt.owing().order(), owed, publish.event())
              .ifPresent(event -> batch.put(event.id(), event));
        }
      }
    }
    return batch.isEmpty() ? Set.of() : bus.publish(List.copyOf(batch.values()));
  }

  private Optional<BusEvent> written(Order order, Owed owed, Event event) {
    try {
      return Optional.of(events.write(order, owed.id(), event));
    } catch (RuntimeException e) {
      failures.failed(order, event.name(), e);
      return Optional.empty();
    }
  }

  private boolean performed(Order order, Owed owed, Set<String> published) {
    try {
      return switch (owed.effect()) {
        case Effect.Publish _ -> published.contains(events.id(order, owed.id()));
        case Effect.AppendToFeed _, Effect.Notify _ -> false;
        case Effect.StartWindowTimer timer -> {
          timers.window(order.ids(), timer.windowEnds());
          yield true;
        }
        case Effect.StartAnswerTimer timer -> {
          timers.answer(order.ids(), timer.requestId(), timer.deadline());
          yield true;
        }
        case Effect.KeepHistory keep -> {
          history.file(key(order), keep.entries());
          yield true;
        }
      };
    } catch (RuntimeException e) {
      failures.failed(order, owed.effect().getClass().getSimpleName(), e);
      return false;
    }
  }

  private boolean acknowledged(Debt debt, List<String> done) {
    try {
      ledger.acknowledge(debt.owing(), done);
      return true;
    } catch (RuntimeException e) {
      failures.failed(debt.owing().order(), "acknowledgement", e);
      return false;
    }
  }

  private static SlotKey key(Order order) {
    return new SlotKey(order.ids().link(), Side.MARKETPLACE, order.ids().orderId());
  }
}
