package countermand.local.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. */
public final class TestClock implements InstantSource {
  public static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
  private volatile Instant now = START;

  @Override
  public Instant instant() {
    return now;
  }

  public void advance(Duration length) {
    now = now.plus(length);
  }
}
