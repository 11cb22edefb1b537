package countermand.store.delivery;

import countermand.core.Event;
import countermand.core.Side;
import countermand.store.SlotKey;
import countermand.store.codec.Instants;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One party being told of one notice: what is tried, and what came of it. Its instants are to the
 * millisecond, as the table keeps them: what is read is what was written.
 *
 * @param id derived from the notice and the party, so that opening it twice is opening it once;
 *     what a receiver recognises a repeat by
 * @param order the order's place, at its marketplace's id
 * @param owedId the name under which the order owed it
 * @param answerBy when the party's silence becomes its answer; absent where it is asked nothing
 * @param generation counts from 1; a redelivery begins a new one, with attempts of its own
 * @param generationAt from when its attempts are counted: when the generation began, or when a
 *     party that had not decided was to be asked again
 * @param undecided attempts of this generation that found the party undecided
 * @param attempts of this generation that were begun after those
 * @param nextAt when the next attempt may begin; absent where none follows
 * @param leaseUntil until when an attempt that was begun has the delivery to itself; past where it
 *     was cut off
 * @param lastAnswer what came of the last attempt
 * @param failureUntold whether the bus still has to hear that it failed
 * @param dueAt when the sweep must look; absent where nothing is left to do
 * @param revision counts its writes; each is on condition of the one before
 * @param trace of the call that it comes from; absent where that had none
 */
public record Delivery(
    String id,
    SlotKey order,
    String owedId,
    Side to,
    Event.Notice notice,
    Status status,
    Instant openedAt,
    @Nullable Instant answerBy,
    int generation,
    Instant generationAt,
    int undecided,
    int attempts,
    @Nullable Instant nextAt,
    @Nullable Instant leaseUntil,
    @Nullable LastAnswer lastAnswer,
    boolean failureUntold,
    @Nullable Instant dueAt,
    long revision,
    @Nullable String trace) {

  public Delivery {
    openedAt = Instants.kept(openedAt);
    answerBy = keptOrNull(answerBy);
    generationAt = Instants.kept(generationAt);
    nextAt = keptOrNull(nextAt);
    leaseUntil = keptOrNull(leaseUntil);
    dueAt = keptOrNull(dueAt);
  }

  private static @Nullable Instant keptOrNull(@Nullable Instant instant) {
    return instant == null ? null : Instants.kept(instant);
  }

  /** How it stands. */
  public enum Status {
    /** Attempts are still to come. */
    PENDING,
    /** The party has taken it. */
    DELIVERED,
    /** No attempt follows; a person may redeliver it. */
    FAILED,
    /** The party's protocol has no words for it. */
    UNTELLABLE,
    /** What it says is no longer so, and what became of it is told by another notice. */
    SUPERSEDED
  }

  /**
   * What came of an attempt.
   *
   * @param status the HTTP status; 0 where there was no answer
   * @param text the answer's beginning, or why there was none; at most 1 KiB
   */
  public record LastAnswer(Instant at, int status, String text) {
    public LastAnswer {
      at = Instants.kept(at);
    }
  }

  /** All attempts of this generation. */
  public int attemptsMade() {
    return undecided + attempts;
  }

  /** The next state, one revision on. */
  public DeliveryChange change() {
    return new DeliveryChange(this);
  }

  /** Where it is. */
  public DeliveryKey key() {
    return new DeliveryKey(order, id);
  }
}
