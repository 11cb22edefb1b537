package countermand.runtime;

import java.time.Duration;
import java.time.InstantSource;

/** Counts in the log, from where CloudWatch takes metrics, and lets wrong passwords wait. */
final class LoggedWatch implements Watch {
  /** Beside the time that the hash takes: one caller gets through fewer than one a second. */
  private static final Duration PENALTY = Duration.ofSeconds(1);

  private final FunctionLog log;
  private final InstantSource clock;

  LoggedWatch(FunctionLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  @Override
  public void wrongPassword() {
    log.counted("WrongPasswords", clock.instant());
    try {
      Thread.sleep(PENALTY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void replayedBody() {
    log.counted("ReplayedBodies", clock.instant());
  }
}
