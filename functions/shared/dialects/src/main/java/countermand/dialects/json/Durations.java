package countermand.dialects.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lengths of time as text: ISO 8601 of days, hours, minutes and whole seconds. */
public final class Durations {
  /** Days have 24 hours here; months and years have no length, and are refused. */
  private static final Pattern TEXT =
      Pattern.compile("P(\\d{1,6}D)?(T(\\d{1,8}H)?(\\d{1,8}M)?(\\d{1,10}S)?)?");

  private Durations() {}

  /** The length that a text means; empty where it means none. */
  public static Optional<Duration> read(String text) {
    try {
      return TEXT.matcher(text).matches() ? Optional.of(Duration.parse(text)) : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** A length with its days first, as people say it: P30D, P1DT12H, PT30M. */
  public static String write(Duration duration) {
    long days = duration.toDays();
    Duration rest = duration.minusDays(days);
    if (days == 0) {
      return duration.toString();
    }
    return "P" + days + "D" + (rest.isZero() ? "" : rest.toString().substring(1));
  }
}
