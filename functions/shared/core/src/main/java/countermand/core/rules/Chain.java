package countermand.core.rules;

import countermand.core.Ending;
import countermand.core.Order;
import countermand.core.Owed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Moves that one command makes one after the other, in one write: all of them or, where one is
 * refused, none.
 *
 * @param order the order after the moves so far
 */
record Chain(Order order, Ending ending) {

  /** The chain that begins with an ending. */
  static Chain of(Order before, Ending ending) {
    return new Chain(ending instanceof Ending.Moved moved ? moved.order() : before, ending);
  }

  /** Goes on only where the command has moved the order. */
  Chain ifMoved(Function<Order, @Nullable Ending> next) {
    return ending instanceof Ending.Moved ? then(next) : this;
  }

  /**
   * @param next the next move; null where there is nothing to do
   */
  Chain then(Function<Order, @Nullable Ending> next) {
    if (ending instanceof Ending.Refused) {
      return this;
    }
    @Nullable Ending second = next.apply(order);
    return switch (second) {
      case null -> this;
      case Ending.AlreadyDone _ -> this;
      case Ending.Refused refused -> new Chain(order, refused);
      case Ending.Moved moved -> new Chain(moved.order(), both(moved));
    };
  }

  private Ending.Moved both(Ending.Moved second) {
    if (!(ending instanceof Ending.Moved first)) {
      return second;
    }
    List<Owed> owed = new ArrayList<>(first.owed());
    owed.addAll(second.owed());
    return new Ending.Moved(
        second.order(), second.receipt(), second.requestId(), first.lines(), owed);
  }
}
