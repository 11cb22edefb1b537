package countermand.store.race;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.HistoryEntry;
import java.util.Optional;

/** What one caller said in a race, and what it was answered. */
record Said(Command command, Answer answer) {

  /** The version that it made, where it moved the order. */
  Optional<Long> made() {
    return answer instanceof Answer.Done(var told, var order) && told.moved()
        ? Optional.of(told.version())
        : Optional.empty();
  }

  boolean made(HistoryEntry entry) {
    return answer instanceof Answer.Done(var told, var order)
        && told.moved()
        && told.version() == entry.version()
        && told.receipt().equals(entry.receipt());
  }

  boolean busy() {
    return answer instanceof Answer.Busy;
  }
}
