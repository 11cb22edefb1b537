package countermand.core.rules;

import countermand.core.Actor;
import countermand.core.Conflict;
import countermand.core.Ending;
import countermand.core.Event;
import countermand.core.LineAsk;
import countermand.core.Moment;
import countermand.core.Order;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what was reported and cannot be applied, and calls a human. */
final class Conflicts {
  /** Kept beside an order; a further one is in its history and its event only. */
  private static final int KEPT = 50;

  private Conflicts() {}

  /** What was reported. */
  record Report(String command, Actor by, @Nullable String reason, List<LineAsk> lines) {}

  /** A conflict that changes nothing else; the same one again is already done. */
  static Ending keep(Order order, Report report, Moment moment) {
    Optional<Conflict> known = known(order, report);
    if (known.isPresent()) {
      return new Ending.AlreadyDone(known.get().receipt(), null);
    }
    Change change = new Change(order, report.command(), report.by(), moment);
    change.because(report.reason());
    add(change, report);
    return change.moved();
  }

  static Optional<Conflict> known(Order order, Report report) {
    return order.conflicts().stream()
        .filter(c -> c.command().equals(report.command()) && c.lines().equals(report.lines()))
        .findFirst();
  }

  static void add(Change change, Report report) {
    if (change.before().conflicts().size() < KEPT) {
      change
          .next()
          .conflict(
              new Conflict(
                  report.command(),
                  report.lines(),
                  change.at(),
                  report.reason(),
                  change.receipt()));
    }
    change.publish(facts -> new Event.CancellationConflict(facts, report.command()));
  }
}
