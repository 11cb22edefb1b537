package countermand.core.telling;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The instants and receipts of the tests. */
public final class Moments {
  /** When every order of the tests is placed. */
  public static final Instant PLACED_AT = Instant.parse("2026-03-01T12:00:00Z");

  /** The smallest step of time. */
  public static final Duration A_MILLISECOND = Duration.ofMillis(1);

  private Moments() {}

  /** The receipt of the n-th command. */
  public static UUID receipt(long n) {
    return new UUID(0, n);
  }

  /** So many minutes. */
  public static Duration minutes(long n) {
    return Duration.ofMinutes(n);
  }

  /** So many days. */
  public static Duration days(long n) {
    return Duration.ofDays(n);
  }
}
