package countermand.local.isolated;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** Where those who call an instance, one at a time, and the instance itself meet. */
final class Handover {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Optional<Call> present = Optional.empty();

  /** By request id; empty as long as the instance lives. */
  private Optional<Function<String, JsonNode>> ending = Optional.empty();

  /** Once it has asked for an invocation, its initialisation has ended well. */
  private boolean asked;

  void offer(Call call) {
    lock.lock();
    try {
      present = Optional.of(call);
      ending.ifPresent(this::endPresent);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for an invocation that is not taken yet. */
  Invocation take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      asked = true;
      changed.signalAll();
      while (present.isEmpty() || present.get().isTaken()) {
        changed.await();
      }
      return present.get().take();
    } finally {
      lock.unlock();
    }
  }

  /**
   * The initialisation has ended well, and waits for an invocation before it goes on to ask for it.
   */
  void awaitOffered() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      asked = true;
      changed.signalAll();
      while (present.isEmpty()) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for the end of the initialisation; false where it is not over by then, or ended badly.
   */
  boolean awaitReady(Duration patience) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long nanosLeft = patience.toNanos();
      while (!asked && ending.isEmpty() && nanosLeft > 0) {
        nanosLeft = changed.awaitNanos(nanosLeft);
      }
      return asked && ending.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** False where no such invocation is running. */
  boolean end(String requestId, Outcome how) {
    lock.lock();
    try {
      Optional<Call> running =
          present.filter(Call::isTaken).filter(call -> call.requestId().equals(requestId));
      running.ifPresent(call -> call.end(how));
      if (running.isPresent()) {
        present = Optional.empty();
      }
      return running.isPresent();
    } finally {
      lock.unlock();
    }
  }

  /** The instance takes no more; the first reason given counts. */
  void close(Function<String, JsonNode> why) {
    lock.lock();
    try {
      ending = ending.or(() -> Optional.of(why));
      endPresent(ending.get());
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether the instance takes no more. */
  boolean isClosed() {
    lock.lock();
    try {
      return ending.isPresent();
    } finally {
      lock.unlock();
    }
  }

  /** An instance that was ready once may be replaced by another one without anybody's knowing. */
  private void endPresent(Function<String, JsonNode> why) {
    present.ifPresent(call ->
        call.end(
            call.isTaken() || !asked
                ? new Outcome.Failed(why.apply(call.requestId()))
                : new Outcome.Missed()));
    present = Optional.empty();
  }
}
