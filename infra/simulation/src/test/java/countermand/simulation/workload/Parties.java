package countermand.simulation.workload;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Idempotency;
import countermand.core.OrderName;
import countermand.core.Side;
import countermand.simulation.engine.Chance;
import countermand.simulation.engine.Died;
import countermand.simulation.world.Links;
import countermand.simulation.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The marketplaces and sellers of two links on one day: a few orders with all that may be said to
 * them, again where an answer does not come.
 */
public final class Parties {
  private static final Duration MORNING = Duration.ofMinutes(20);
  private static final Duration DAY = Duration.ofMinutes(110);
  private static final Duration A_MOMENT = Duration.ofMillis(600);
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final int SAID_LEAST = 5;
  private static final int SAID_MOST = 14;
  private static final int LONG_LIFE = 60;

  /** How likely an order is placed without its lines. */
  private static final double PUSHED = 0.2;

  /** How likely nobody ever answers at an endpoint of a link. */
  private static final double DEAD = 0.1;

  private final World world;
  private final Chance chance;
  private final Words words;
  private final Records records;
  private int ops;

  /** The parties of a world. */
  public Parties(World world, Records records) {
    this.world = world;
    this.chance = world.chance();
    this.words = new Words(chance);
    this.records = records;
  }

  /** All that will be said is planned; time does the rest. */
  public void plan() {
    for (String link : Links.NAMES) {
      if (chance.happens(DEAD)) {
        world.receivers().kill(link, chance.oneOf(List.of(Side.values())));
      }
      int orders = 1 + chance.below(2);
      for (int i = 1; i <= orders; i++) {
        plan(link, "M" + i);
      }
    }
  }

  private void plan(String link, String orderId) {
    boolean pushed = chance.happens(PUSHED);
    @Nullable String sellerId = !pushed && chance.happens(0.6) ? "S" + orderId : null;
    Instant placed = world.loop().now().plus(chance.upTo(MORNING));
    Instant paid = placed.plus(chance.happens(0.5) ? Duration.ZERO : chance.upTo(MORNING));
    if (chance.happens(0.2)) {
      at(near(placed), () -> op(link, orderId, sellerId, words.cancelWhole()));
      if (chance.happens(0.3)) {
        at(near(placed), () -> op(link, orderId, sellerId, new Command.WithdrawRequest(null)));
      }
    }
    if (pushed) {
      push(link, orderId, placed);
    } else {
      place(link, orderId, sellerId, placed);
    }
    at(paid, () -> op(link, orderId, sellerId, words.pay()));
    Instant windowEnds = paid.plus(Links.window(link));
    int said =
        chance.happens(0.02) ? LONG_LIFE : SAID_LEAST + chance.below(SAID_MOST - SAID_LEAST + 1);
    boolean patient = chance.happens(0.5);
    Instant last = placed;
    for (int i = 0; i < said; i++) {
      last = moment(placed, windowEnds, last);
      boolean early = patient && last.isBefore(windowEnds);
      at(last, () -> op(link, orderId, sellerId, early ? words.mild() : words.any()));
      if (chance.happens(0.25)) {
        at(near(last), () -> read(link, orderId));
      }
    }
    Instant redelivered = placed.plus(chance.upTo(DAY));
    at(redelivered, () -> world.functions().redeliverOne(link));
  }

  private void place(String link, String orderId, @Nullable String sellerId, Instant placed) {
    boolean paidAtOnce = chance.happens(0.3);
    at(
        placed,
        () ->
            op(
                link,
                orderId,
                null,
                words.place(chance.happens(0.8) ? sellerId : null, paidAtOnce ? placed : null)));
    at(near(placed), () -> op(link, orderId, null, words.place(sellerId, null)));
  }

  /** The marketplace says that there is an order, and later what is in it; and where it stands. */
  private void push(String link, String orderId, Instant placed) {
    at(placed, () -> op(link, orderId, null, Words.push()));
    at(near(placed), () -> op(link, orderId, null, Words.push()));
    for (int i = chance.below(4); i > 0; i--) {
      Instant then = placed.plus(chance.upTo(DAY));
      at(then, () -> op(link, orderId, null, words.status(then)));
    }
  }

  /** At any time of the day, or just when something else happens. */
  private Instant moment(Instant placed, Instant windowEnds, Instant last) {
    return switch (chance.below(5)) {
      case 0 -> near(windowEnds);
      case 1, 2 -> near(last);
      default -> placed.plus(chance.upTo(DAY));
    };
  }

  private Instant near(Instant moment) {
    return moment.minus(A_MOMENT).plus(chance.upTo(A_MOMENT.multipliedBy(2)));
  }

  private void at(Instant when, Runnable what) {
    world
        .loop()
        .at(
            when,
            () -> {
              try {
                what.run();
              } catch (RuntimeException | Died e) {
                world.trace("nobody answers: " + e);
              }
            });
  }

  private void op(String link, String orderId, @Nullable String sellerId, Command command) {
    ops++;
    @Nullable Idempotency idempotency =
        chance.happens(0.15) ? new Idempotency("key-" + ops, "body-" + ops) : null;
    say(new Op(ops, link, name(orderId, sellerId), command, idempotency));
  }

  private OrderName name(String orderId, @Nullable String sellerId) {
    if (sellerId == null || chance.happens(0.7)) {
      return new OrderName(
          orderId,
          chance.happens(0.8)
              ? OrderName.Whose.MARKETPLACE
              : OrderName.Whose.MARKETPLACE_THEN_SELLER);
    }
    return new OrderName(
        sellerId,
        chance.happens(0.7) ? OrderName.Whose.SELLER : OrderName.Whose.SELLER_THEN_MARKETPLACE);
  }

  /** Says it until it is answered, or until patience is over. */
  private void say(Op op) {
    records.said(op);
    while (!answered(op) && chance.happens(0.75)) {
      world.loop().pause(chance.upTo(PATIENCE));
    }
  }

  /** Says it until it is answered. */
  public void insist(Op op) {
    records.said(op);
    while (!answered(op)) {
      world.loop().pause(PATIENCE);
    }
  }

  private boolean answered(Op op) {
    world.trace("says " + op);
    Optional<Answer> answer = tried(() -> world.functions().decide(op, records));
    answer.ifPresent(given -> records.answered(new Said(op, given)));
    world.trace(answer.map(Parties::brief).orElse("no answer") + " to #" + op.number());
    return answer.filter(given -> !(given instanceof Answer.Busy)).isPresent();
  }

  private static String brief(Answer answer) {
    return switch (answer) {
      case Answer.Done done ->
          (done.told().moved() ? "moved to " : "already ") + done.told().stage();
      case Answer.Refused refused -> refused.refusal().code().name();
      case Answer.Replayed _,
          Answer.NotFound _,
          Answer.IdTaken _,
          Answer.Busy _,
          Answer.KeyReused _,
          Answer.KeysFull _ ->
          answer.getClass().getSimpleName();
    };
  }

  private void read(String link, String orderId) {
    OrderName name = new OrderName(orderId, OrderName.Whose.MARKETPLACE);
    switch (chance.below(3)) {
      case 0 ->
          tried(() -> world.functions().show(link, name))
              .flatMap(shown -> shown)
              .ifPresent(order -> records.shown(new Shown(order)));
      case 1 -> tried(() -> world.functions().decisions(link));
      default -> tried(() -> world.functions().eligibility(link, name, Side.SELLER));
    }
  }

  private <T> Optional<T> tried(Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (RuntimeException | Died e) {
      world.trace("fails: " + e);
      return Optional.empty();
    }
  }
}
