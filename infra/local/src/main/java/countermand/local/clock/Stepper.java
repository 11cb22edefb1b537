package countermand.local.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Moves business time, from one due instant to the next, at rest after each. One move at a time.
 */
public final class Stepper {
  private final MovableClock clock;
  private final Rest rest;
  private final Deadlines deadlines;
  private final ReentrantLock moving = new ReentrantLock();

  public Stepper(MovableClock clock, Rest rest, Deadlines deadlines) {
    this.clock = clock;
    this.rest = rest;
    this.deadlines = deadlines;
  }

  public Instant now() {
    return clock.instant();
  }

  /** Moves by a length of time, counted from when it is this move's turn. */
  public Instant advance(Duration length) throws InterruptedException {
    moving.lockInterruptibly();
    try {
      return stepTo(clock.instant().plus(length));
    } finally {
      moving.unlock();
    }
  }

  /** Moves to an instant; empty where that would be backwards. */
  public Optional<Instant> moveTo(Instant target) throws InterruptedException {
    moving.lockInterruptibly();
    try {
      return target.isBefore(clock.instant()) ? Optional.empty() : Optional.of(stepTo(target));
    } finally {
      moving.unlock();
    }
  }

  /** Lets everything owed settle, without moving. */
  void rest() throws InterruptedException {
    moving.lockInterruptibly();
    try {
      rest.await();
    } finally {
      moving.unlock();
    }
  }

  private Instant stepTo(Instant target) throws InterruptedException {
    rest.await();
    Optional<Instant> due = deadlines.next();
    while (due.isPresent() && !due.get().isAfter(target)) {
      clock.moveTo(due.get());
      rest.await();
      due = deadlines.next();
    }
    clock.moveTo(target);
    rest.await();
    return clock.instant();
  }
}
