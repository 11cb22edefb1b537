package countermand.runtime;

import java.time.Duration;

/** Counts in the trail of the invocation under way, and lets wrong passwords wait. */
final class LoggedWatch implements Watch {
  /** Beside the time that the hash takes: one caller gets through fewer than one a second. */
  private static final Duration PENALTY = Duration.ofSeconds(1);

  private final FunctionLog log;

  LoggedWatch(FunctionLog log) {
    this.log = log;
  }

  @Override
  public void wrongPassword() {
    Trail.current().count(Trail.Metric.WRONG_PASSWORDS);
    try {
      Thread.sleep(PENALTY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void needsAttention(String link, String why) {
    log.failed("LINK_NEEDS_ATTENTION link " + link + ": " + why);
  }

  @Override
  public void replayedBody() {
    Trail.current().count(Trail.Metric.REPLAYED_BODIES);
  }
}
