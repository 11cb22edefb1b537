package countermand.core.histories;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Ending;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.Terms;
import countermand.core.rules.Rulebook;
import countermand.core.rules.Settled;
import countermand.core.telling.Invariants;
import countermand.core.telling.Links;
import countermand.core.telling.Moments;
import countermand.core.telling.Orders;
import java.time.Duration;
import java.time.Instant;

/**
 * An order on its way, beside the plain model of it.
 *
 * @param order not settled: time has gone by unseen since the last command
 */
record Walk(Order order, PlainModel model, Instant now) {
  static final Terms TERMS = Links.usual();

  static Walk start() {
    Order placed = Orders.awaitingPayment().order();
    return new Walk(placed, new PlainModel(new PlainOrder(placed.content())), Moments.PLACED_AT);
  }

  /** What happens next, checked in every way that is known. */
  Walk step(Symbol symbol) {
    return switch (symbol) {
      case Symbol.Wait wait -> later(wait.fromBoundary());
      case Symbol.Back back -> new Walk(order, model, now.minus(back.by()));
      case Symbol.Say say -> said(say);
    };
  }

  private Walk later(Duration fromBoundary) {
    Settling.isTheSameEarlyLateOnceOrInPieces(order, now);
    Order settled = Rulebook.settle(order, now, TERMS).order();
    Instant then =
        settled
            .nextInstant()
            .map(at -> at.plus(fromBoundary))
            .orElse(now.plus(Duration.ofHours(1)));
    return new Walk(order, model, then.isBefore(now) ? now : then);
  }

  private Walk said(Symbol.Say say) {
    Settled settled = Rulebook.settle(order, now, TERMS);
    if (settled.changed()) {
      Invariants.hold(order, settled.order(), TERMS);
      Invariants.namesAreUnique(order, settled.order(), settled.owed());
    }
    PlainModel next = model.copy();
    Instant time = now.isBefore(settled.order().lastAt()) ? settled.order().lastAt() : now;
    next.settle(time);
    Command command = say.command().apply(settled.order());
    Ending ending = decide(settled.order(), command);
    assertThat(word(ending)).as("ending").isEqualTo(next.say(command, time));
    Order after = settled.order();
    if (ending instanceof Ending.Moved moved) {
      after = moved.order();
      Invariants.hold(settled.order(), after, TERMS);
      Invariants.namesAreUnique(settled.order(), after, moved.owed());
      if (!say.repeats()) {
        isAlreadyDoneAtOnce(moved, command);
      }
    }
    Likeness.of(after, next);
    return new Walk(after, next, now);
  }

  private Ending decide(Order settled, Command command) {
    Moment moment = new Moment(now, Moments.receipt(settled.version() + 1));
    return Rulebook.decide(settled, command, null, moment, TERMS);
  }

  private void isAlreadyDoneAtOnce(Ending.Moved moved, Command command) {
    Order settled = Rulebook.settle(moved.order(), now, TERMS).order();
    assertThat(decide(settled, command))
        .isInstanceOfSatisfying(
            Ending.AlreadyDone.class,
            done -> assertThat(done.receipt()).isEqualTo(moved.receipt()));
  }

  private static String word(Ending ending) {
    return switch (ending) {
      case Ending.Moved _ -> "moved";
      case Ending.AlreadyDone _ -> "done";
      case Ending.Refused refused -> refused.code().name();
    };
  }
}
