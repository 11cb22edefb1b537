package countermand.effects;

import countermand.core.OrderIds;
import countermand.effects.notice.Notices;
import countermand.store.Due;
import countermand.store.DueShards;
import countermand.store.Ledger;
import countermand.store.Ledger.Claimed;
import countermand.store.Owing;
import countermand.store.Trace;
import countermand.store.codec.UnknownFormatException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Looks after what is due and not done: with the stream and all timers dead, it alone brings every
 * order to its end. Each item is claimed before anything is done to it, by pushing the instant at
 * which somebody must look: one that fails every time does not stand in front of the rest.
 */
public final class Sweep {
  /** Items of a shard that are looked after together. */
  static final int PAGE = 25;

  /** Items that one run looks after, where its time allows so many. */
  static final int ITEMS_MAX = 10_000;

  /** How long an item is left to the run that claimed it, which may have died over it. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private final Ledger ledger;
  private final Consumer<OrderIds> settler;
  private final Relay relay;
  private final Notices notices;
  private final InstantSource clock;
  private final Failures failures;

  /**
   * A sweep.
   *
   * @param settler lets time do its part on an order, as a timer does
   */
  public Sweep(
      Ledger ledger,
      Consumer<OrderIds> settler,
      Relay relay,
      Notices notices,
      InstantSource clock,
      Failures failures) {
    this.ledger = ledger;
    this.settler = settler;
    this.relay = relay;
    this.notices = notices;
    this.clock = clock;
    this.failures = failures;
  }

  /**
   * One run.
   *
   * @param hurry whether there is no time left to begin with anything
   * @return how many items were looked after
   */
  public int run(BooleanSupplier hurry) {
    int items = 0;
    List<Integer> shards = IntStream.range(0, DueShards.COUNT).boxed().toList();
    while (!shards.isEmpty()) {
      List<Integer> more = new ArrayList<>();
      for (int shard : shards) {
        if (hurry.getAsBoolean() || items >= ITEMS_MAX) {
          return items;
        }
        List<Due> page = due(shard);
        int handled = handle(page, hurry);
        items += handled;
        // The index lags behind: where nothing could be claimed it shows what others have claimed.
        if (page.size() == PAGE && handled > 0) {
          more.add(shard);
        }
      }
      shards = more;
    }
    return items;
  }

  private List<Due> due(int shard) {
    try {
      return ledger.due(shard, clock.instant(), PAGE);
    } catch (RuntimeException e) {
      failures.failed("what is due in shard " + shard + " could not be read", e);
      return List.of();
    }
  }

  private int handle(List<Due> page, BooleanSupplier hurry) {
    List<Claimed> claimed = new ArrayList<>();
    int pushed = 0;
    for (Due due : page) {
      boolean mine =
          switch (due) {
            case Due.OfOrder order -> claim(order, claimed);
            case Due.OfDelivery delivery -> lookAfter(delivery);
            case Due.OfLaterRelease later -> leave(later);
          };
      pushed += mine ? 1 : 0;
    }
    orders(claimed, hurry);
    return pushed;
  }

  private boolean claim(Due.OfOrder due, List<Claimed> claimed) {
    try {
      Instant now = clock.instant();
      return ledger.claim(due, now, now.plus(LEASE)).map(claimed::add).orElse(false);
    } catch (RuntimeException e) {
      failures.failed("claim of order " + due.key().id() + " of " + due.key().link(), e);
      return e instanceof UnknownFormatException;
    }
  }

  private boolean lookAfter(Due.OfDelivery due) {
    try {
      return notices.lookAfter(due.key(), due.shown());
    } catch (RuntimeException e) {
      failures.failed("delivery " + due.key().id(), e);
      return false;
    }
  }

  private boolean leave(Due.OfLaterRelease due) {
    String name = "an item of a later release is due";
    try {
      boolean left = ledger.leave(due, clock.instant().plus(Retry.LATEST));
      if (left) {
        failures.failed(name, new UnknownFormatException("the sort key " + due.sort()));
      }
      return left;
    } catch (RuntimeException e) {
      failures.failed(name, e);
      return false;
    }
  }

  private void orders(List<Claimed> claimed, BooleanSupplier hurry) {
    Set<Claimed> unsettled = new HashSet<>();
    List<Claimed> rest = new ArrayList<>();
    for (Claimed one : claimed) {
      if (!reached(one.owing())) {
        rest.add(one);
      } else if (!settled(one)) {
        unsettled.add(one);
        rest.add(one);
      }
      // One that is settled was written, with the next instant at which somebody must look.
    }
    List<Outcome> outcomes =
        relay.perform(
            rest.stream().map(one -> new Debt(one.owing(), one.owing().known())).toList(), hurry);
    for (int i = 0; i < rest.size(); i++) {
      close(rest.get(i), outcomes.get(i), unsettled.contains(rest.get(i)));
    }
  }

  private boolean reached(Owing owing) {
    Instant now = clock.instant();
    return owing.order().nextInstant().filter(at -> !now.isBefore(at)).isPresent();
  }

  private boolean settled(Claimed claimed) {
    try {
      Trace.run(claimed.owing().trace(), () -> settler.accept(claimed.owing().order().ids()));
      return true;
    } catch (RuntimeException e) {
      failures.failed(Performer.name(claimed.owing().order()) + " could not be settled", e);
      return false;
    }
  }

  private void close(Claimed claimed, Outcome outcome, boolean unsettled) {
    if (outcome.interrupted()) {
      // The next run goes on with it as soon as this one's claim ends.
      return;
    }
    try {
      if (unsettled || !outcome.nothingLeft()) {
        Instant now = clock.instant();
        ledger.later(claimed, now, Retry.after(claimed.owing(), now));
      } else if (claimed.owing().ids().isEmpty()) {
        ledger.rest(claimed);
      }
    } catch (RuntimeException e) {
      failures.failed("the books of " + Performer.name(claimed.owing().order()), e);
    }
  }
}
