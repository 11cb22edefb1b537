package countermand.store;

import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.Mark;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.core.Side;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a command does where its order is not there yet. */
final class WaitingMarks {
  private final Orders orders;
  private final MarkLimit limit;
  private final WithdrawnMarks withdrawn;

  WaitingMarks(Orders orders, MarkLimit limit) {
    this.orders = orders;
    this.limit = limit;
    this.withdrawn = new WithdrawnMarks(orders);
  }

  /**
   * Leaves or closes a mark, as the command wants.
   *
   * @return false where somebody else was first, and the order must be looked for again
   */
  boolean settle(Found.Nowhere nowhere, Command command, Instant now) {
    if (command instanceof Command.WithdrawRequest withdrawal) {
      return withdrawn.close(nowhere, withdrawal, now);
    }
    Optional<Mark> mark = markOf(command, now);
    return mark.isEmpty() || leave(nowhere, mark.get(), now);
  }

  private boolean leave(Found.Nowhere nowhere, Mark mark, Instant now) {
    Found.Seen own = nowhere.own();
    boolean free = free(own.slot(), mark, now) && !revives(nowhere, mark, now);
    if (!free || !limit.admits(own.key().link(), now)) {
      return true;
    }
    return orders.mark(own.key(), own.slot(), mark) instanceof Orders.Written.Done;
  }

  /** The first mark wins; a withdrawn one only against its own duplicate. */
  private static boolean free(Slot slot, Mark mark, Instant now) {
    return switch (slot) {
      case Slot.Empty _, Slot.Alias _ -> true;
      case Slot.Waiting(Mark there) ->
          there.expired(now) || (there.closed() && another(there, mark));
      case Slot.Taken _ -> false;
    };
  }

  /**
   * Whether it is the late duplicate of what was withdrawn in the alias that leads to its place.
   */
  private static boolean revives(Found.Nowhere nowhere, Mark mark, Instant now) {
    if (!(nowhere.seen().getFirst().slot() instanceof Slot.Alias alias)) {
      return false;
    }
    @Nullable Mark kept = alias.kept();
    return kept != null
        && kept.closed()
        && !kept.expired(now)
        && !another(kept, mark)
        && nowhere.target(alias).isPresent();
  }

  private static boolean another(Mark closed, Mark mark) {
    return closed.side() != mark.side()
        || (mark.requestId() != null && !mark.requestId().equals(closed.requestId()));
  }

  private static Optional<Mark> markOf(Command command, Instant now) {
    return command instanceof Command.Canceling canceling
            && canceling.extent() instanceof Extent.Whole
        ? Optional.of(mark(canceling, now))
        : Optional.empty();
  }

  private static Mark mark(Command.Canceling command, Instant now) {
    @Nullable String reason = command.reason();
    return switch (command) {
      case Command.RequestCancellation c ->
          new Mark(Side.MARKETPLACE, c.origin(), reason, idOf(c), now, false);
      case Command.MarketplaceCanceled _ ->
          new Mark(Side.MARKETPLACE, Origin.MARKETPLACE, reason, null, now, false);
      case Command.CancelBySeller _, Command.ReportSellerCancellation _ ->
          new Mark(Side.SELLER, Origin.SELLER, reason, null, now, false);
    };
  }

  private static @Nullable String idOf(Command.RequestCancellation command) {
    return command.request() instanceof RequestName.Given given ? given.id() : null;
  }
}
