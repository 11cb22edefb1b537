package countermand.store;

import countermand.core.Command;
import countermand.core.Idempotency;
import countermand.core.Moment;
import countermand.core.Terms;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One command on its way through the desk, however often it must be judged.
 *
 * @param receipt the same for every attempt, so that a write whose answer was lost is recognised
 */
record Try(
    String link,
    Terms terms,
    Command command,
    @Nullable Idempotency idempotency,
    UUID receipt,
    InstantSource clock,
    Settling settling,
    Backoff.Attempts attempts) {

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  Judge judge() {
    return new Judge(terms, command, idempotency, new Moment(now(), receipt), settling);
  }

  /** Whether a slot holds what this very command wrote before its answer was lost. */
  boolean wrote(Slot slot) {
    return slot instanceof Slot.Taken taken
        && taken.stored().order().history().stream()
            .anyMatch(entry -> entry.receipt().equals(receipt));
  }
}
