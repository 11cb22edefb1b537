package countermand.store;

import countermand.core.Command;
import countermand.core.Mark;
import countermand.core.Side;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A withdrawal that comes before its order: it closes the mark that its own side left. */
final class WithdrawnMarks {
  private final Orders orders;

  WithdrawnMarks(Orders orders) {
    this.orders = orders;
  }

  /**
   * Closes the mark that a withdrawal means.
   *
   * @return false where somebody else was first, and the order must be looked for again
   */
  boolean close(Found.Nowhere nowhere, Command.WithdrawRequest withdrawal, Instant now) {
    for (Found.Seen seen : nowhere.seen()) {
      if (seen.slot() instanceof Slot.Waiting(Mark mark) && open(mark, withdrawal, now)) {
        return done(orders.closeMark(seen.key(), seen.slot(), mark.close()));
      }
      if (seen.slot() instanceof Slot.Alias alias) {
        Optional<Found.Seen> target = unfinished(nowhere, alias, withdrawal, now);
        if (target.isPresent()) {
          return closeKept(seen, alias, target.get(), withdrawal, now);
        }
      }
    }
    return true;
  }

  /** The order's own place, where the alias keeps a mark that is not closed at both. */
  private static Optional<Found.Seen> unfinished(
      Found.Nowhere nowhere, Slot.Alias alias, Command.WithdrawRequest withdrawal, Instant now) {
    @Nullable Mark kept = alias.kept();
    if (kept == null || !meant(kept, withdrawal, now)) {
      return Optional.empty();
    }
    return nowhere
        .target(alias)
        .filter(target -> !kept.closed() || target.slot() instanceof Slot.Empty);
  }

  /**
   * A placement that has claimed the alias knows the mark already and reads it no more. So the
   * closed mark is left at the order's own id too, where the placement's write cannot miss it.
   */
  private boolean closeKept(
      Found.Seen seen,
      Slot.Alias alias,
      Found.Seen target,
      Command.WithdrawRequest withdrawal,
      Instant now) {
    Mark kept = Objects.requireNonNull(alias.kept());
    if (!kept.closed() && !done(orders.closeMark(seen.key(), alias, kept.close()))) {
      return false;
    }
    return switch (target.slot()) {
      case Slot.Empty _ -> done(orders.mark(target.key(), target.slot(), kept.close()));
      case Slot.Waiting(Mark mark) when open(mark, withdrawal, now) ->
          done(orders.closeMark(target.key(), target.slot(), mark.close()));
      case Slot.Waiting _, Slot.Alias _, Slot.Taken _ -> true;
    };
  }

  private static boolean open(Mark mark, Command.WithdrawRequest withdrawal, Instant now) {
    return !mark.closed() && meant(mark, withdrawal, now);
  }

  private static boolean meant(Mark mark, Command.WithdrawRequest withdrawal, Instant now) {
    return mark.side() == Side.MARKETPLACE
        && !mark.expired(now)
        && (withdrawal.requestId() == null || withdrawal.requestId().equals(mark.requestId()));
  }

  private static boolean done(Orders.Written written) {
    return written instanceof Orders.Written.Done;
  }
}
