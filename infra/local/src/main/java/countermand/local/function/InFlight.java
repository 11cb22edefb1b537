package countermand.local.function;

import java.time.Duration;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Which invocations are running, by tickets in order of their start. */
public final class InFlight {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();
  private final TreeSet<Long> running = new TreeSet<>();
  private long started;

  long start() {
    lock.lock();
    try {
      running.add(++started);
      return started;
    } finally {
      lock.unlock();
    }
  }

  void end(long ticket) {
    lock.lock();
    try {
      running.remove(ticket);
      ended.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until everything that runs now has ended; what starts later is not waited for. False
   * where the patience ended first.
   */
  public boolean awaitPresent(Duration patience) throws InterruptedException {
    lock.lock();
    try {
      long last = started;
      long nanosLeft = patience.toNanos();
      while (!running.isEmpty() && running.first() <= last) {
        if (nanosLeft <= 0) {
          return false;
        }
        nanosLeft = ended.awaitNanos(nanosLeft);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }
}
