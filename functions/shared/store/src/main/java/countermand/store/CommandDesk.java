package countermand.store;

import countermand.core.Answer;
import countermand.core.OrderName;

/** Commands to an order that should be there. */
final class CommandDesk {
  private final Orders orders;
  private final Finder finder;
  private final WaitingMarks marks;

  CommandDesk(Orders orders, Finder finder, WaitingMarks marks) {
    this.orders = orders;
    this.finder = finder;
    this.marks = marks;
  }

  Answer decide(OrderName name, Try attempt) {
    Found found = finder.find(attempt.link(), name);
    do {
      switch (found) {
        case Found.There there -> {
          Judged judged = attempt.judge().next(there.stored(), null);
          if (judged.write().isEmpty()) {
            return judged.answer();
          }
          Orders.Written written =
              orders.write(there.key(), new Slot.Taken(there.stored()), judged.write().get());
          if (!(written instanceof Orders.Written.Lost(Slot now)) || attempt.wrote(now)) {
            return judged.answer();
          }
          found = again(there.key(), now, name, attempt);
        }
        case Found.Nowhere nowhere -> {
          if (marks.settle(nowhere, attempt.command(), attempt.now())) {
            return new Answer.NotFound();
          }
          found = finder.find(attempt.link(), name);
        }
      }
    } while (attempt.attempts().again());
    return new Answer.Busy();
  }

  private Found again(SlotKey key, Slot now, OrderName name, Try attempt) {
    return now instanceof Slot.Taken taken
        ? new Found.There(key, taken.stored())
        : finder.find(attempt.link(), name);
  }
}
