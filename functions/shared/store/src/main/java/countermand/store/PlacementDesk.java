package countermand.store;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Mark;
import countermand.core.OrderIds;
import countermand.core.Side;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Placements. The seller's id is claimed first, then the order is written: whoever cancels by either
 * id meanwhile is met by the one or the other.
 */
final class PlacementDesk {
  private final Orders orders;
  private final Claims claims;

  PlacementDesk(Orders orders, Claims claims) {
    this.orders = orders;
    this.claims = claims;
  }

  Answer place(String orderId, Command.PlaceOrder placement, Try attempt) {
    SlotKey key = new SlotKey(attempt.link(), Side.MARKETPLACE, orderId);
    Slot slot = orders.read(key);
    do {
      Judged judged =
          switch (slot) {
            case Slot.Taken taken -> again(taken.stored(), placement, attempt);
            case Slot.Waiting waiting -> first(key, waiting.mark(), placement, attempt);
            case Slot.Empty _ -> first(key, null, placement, attempt);
            case Slot.Alias _ ->
                throw new IllegalStateException("a marketplace's id is never an alias");
          };
      if (judged.write().isEmpty()) {
        return judged.answer();
      }
      Orders.Written written = orders.write(key, slot, judged.write().get());
      if (!(written instanceof Orders.Written.Lost(Slot now)) || attempt.wrote(now)) {
        return judged.answer();
      }
      slot = now;
    } while (attempt.attempts().again());
    return new Answer.Busy();
  }

  private Judged first(
      SlotKey key, @Nullable Mark mark, Command.PlaceOrder placement, Try attempt) {
    OrderIds ids = new OrderIds(key.link(), key.id(), placement.sellerOrderId());
    Judged unclaimed = attempt.judge().first(ids, placement, mark);
    if (unclaimed.write().isEmpty()) {
      return unclaimed;
    }
    return switch (claim(ids, attempt)) {
      case Claims.Claim.Ours ours when ours.mark() == null -> unclaimed;
      case Claims.Claim.Ours ours ->
          attempt
              .judge()
              .first(ids, placement, Marks.counting(mark, ours.mark(), attempt.now()));
      case Claims.Claim.Theirs _ -> answered(new Answer.IdTaken(ids.sellerOrderId()));
      case Claims.Claim.TooBusy _ -> answered(new Answer.Busy());
    };
  }

  /** A seller's id that comes only with a later placement is claimed then, if that is to stand. */
  private Judged again(StoredOrder stored, Command.PlaceOrder placement, Try attempt) {
    OrderIds ids = stored.order().ids();
    Judged unclaimed = attempt.judge().next(stored, null);
    if (placement.sellerOrderId() == null
        || ids.givenSellerId() != null
        || !(unclaimed.answer() instanceof Answer.Done)) {
      return unclaimed;
    }
    OrderIds wanted = new OrderIds(ids.link(), ids.orderId(), placement.sellerOrderId());
    return switch (claim(wanted, attempt)) {
      case Claims.Claim.Ours ours when ours.mark() == null -> unclaimed;
      case Claims.Claim.Ours ours -> attempt.judge().next(stored, ours.mark());
      case Claims.Claim.Theirs _ -> answered(new Answer.IdTaken(wanted.sellerOrderId()));
      case Claims.Claim.TooBusy _ -> answered(new Answer.Busy());
    };
  }

  private Claims.Claim claim(OrderIds ids, Try attempt) {
    return claims.claim(ids.link(), ids.sellerOrderId(), ids.orderId(), attempt.attempts());
  }

  private static Judged answered(Answer answer) {
    return new Judged(Optional.empty(), answer);
  }
}
