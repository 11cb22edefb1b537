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
  private final Recurring recurring;
  private final ReentrantLock moving = new ReentrantLock();

  public Stepper(MovableClock clock, Rest rest, Deadlines deadlines, Recurring recurring) {
    this.clock = clock;
    this.rest = rest;
    this.deadlines = deadlines;
    this.recurring = recurring;
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
    recurring.hold();
    try {
      rest.await();
      boolean there = false;
      for (Optional<Instant> due = dueBy(target); due.isPresent(); due = dueBy(target)) {
        visit(due.get());
        there = due.get().equals(target);
      }
      if (!there) {
        visit(target);
      }
      return clock.instant();
    } finally {
      recurring.release();
    }
  }

  private Optional<Instant> dueBy(Instant target) {
    return deadlines.next(target).filter(due -> !due.isAfter(target));
  }

  /** One step: first what is due, then what recurs, which finds what that has left. */
  private void visit(Instant instant) throws InterruptedException {
    clock.moveTo(instant);
    rest.await();
    recurring.runAll();
    rest.await();
  }
}
