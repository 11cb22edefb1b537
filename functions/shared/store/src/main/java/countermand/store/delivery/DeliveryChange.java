package countermand.store.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Builds a delivery's next state from the one before. Not shared between threads. */
public final class DeliveryChange {
  private final Delivery from;
  private Delivery.Status status;
  private int generation;
  private Instant generationAt;
  private int undecided;
  private int attempts;
  private @Nullable Instant nextAt;
  private @Nullable Instant leaseUntil;
  private Delivery.@Nullable LastAnswer lastAnswer;
  private boolean failureUntold;
  private @Nullable Instant dueAt;

  DeliveryChange(Delivery from) {
    this.from = from;
    this.status = from.status();
    this.generation = from.generation();
    this.generationAt = from.generationAt();
    this.undecided = from.undecided();
    this.attempts = from.attempts();
    this.nextAt = from.nextAt();
    this.leaseUntil = from.leaseUntil();
    this.lastAnswer = from.lastAnswer();
    this.failureUntold = from.failureUntold();
    this.dueAt = from.dueAt();
  }

  /**
   * An attempt begins: until then the delivery is its own.
   *
   * @param next when to try again if it is cut off; absent where that was the last attempt
   */
  public DeliveryChange claim(Instant until, @Nullable Instant next) {
    attempts++;
    leaseUntil = until;
    nextAt = next;
    dueAt = next != null && next.isAfter(until) ? next : until;
    return this;
  }

  /** The attempt that was begun has come to this. */
  public DeliveryChange answered(Delivery.LastAnswer answer) {
    leaseUntil = null;
    lastAnswer = answer;
    return this;
  }

  /** The next attempt may begin then, and somebody must look then. */
  public DeliveryChange next(Instant at, Instant due) {
    status = Delivery.Status.PENDING;
    nextAt = at;
    dueAt = due;
    return this;
  }

  /** The attempt that was begun does not count. */
  public DeliveryChange uncounted() {
    attempts--;
    return this;
  }

  /** The party had not decided: from then on attempts are counted anew. */
  public DeliveryChange askAgain(Instant at) {
    undecided += attempts;
    attempts = 0;
    generationAt = at;
    return this;
  }

  /** It has ended in this way, and nobody need look. */
  public DeliveryChange ended(Delivery.Status how) {
    status = how;
    nextAt = null;
    leaseUntil = null;
    dueAt = null;
    return this;
  }

  /** It has failed, and the bus must hear of it; somebody must look then. */
  public DeliveryChange failed(Instant due) {
    ended(Delivery.Status.FAILED);
    failureUntold = true;
    dueAt = due;
    return this;
  }

  /** The bus has heard that it failed. */
  public DeliveryChange failureTold() {
    failureUntold = false;
    dueAt = null;
    return this;
  }

  /** A new generation begins, with attempts of its own. */
  public DeliveryChange again(Instant at) {
    generation++;
    generationAt = at;
    undecided = 0;
    attempts = 0;
    leaseUntil = null;
    return this;
  }

  /** Somebody must look then. */
  public DeliveryChange due(Instant at) {
    dueAt = at;
    return this;
  }

  /** The next state, one revision on. */
  public Delivery build() {
    return new Delivery(
        from.id(),
        from.order(),
        from.owedId(),
        from.to(),
        from.notice(),
        status,
        from.openedAt(),
        from.answerBy(),
        generation,
        generationAt,
        undecided,
        attempts,
        nextAt,
        leaseUntil,
        lastAnswer,
        failureUntold,
        dueAt,
        from.revision() + 1,
        from.trace());
  }
}
