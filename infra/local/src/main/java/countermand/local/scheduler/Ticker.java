package countermand.local.scheduler;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Does one thing again and again, a short pause after its end, as time goes by. */
final class Ticker implements AutoCloseable {
  /** What is done. */
  @FunctionalInterface
  interface Task {
    void run() throws InterruptedException;
  }

  private static final System.Logger LOG = System.getLogger(Ticker.class.getName());
  private static final Duration PAUSE = Duration.ofMillis(200);
  private final Task task;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  Ticker(String name, Task task) {
    this.task = task;
    thread = Thread.ofPlatform().name(name).daemon().unstarted(this::loop);
  }

  void start() {
    thread.start();
  }

  @Override
  public void close() {
    closed.countDown();
  }

  private void loop() {
    try {
      while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        tick();
      }
    } catch (InterruptedException e) {
      // Nobody is left to be told.
      Thread.currentThread().interrupt();
    }
  }

  // A tick that threw would be the last one.
  private void tick() throws InterruptedException {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, thread.getName() + " stumbled", e);
    }
  }
}
