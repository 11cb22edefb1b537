package countermand.dialects;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header {@code Retry-After} (RFC 9110, 10.2.3): seconds, or a date. */
public final class RetryAfter {
  /** A year of seconds has eight digits; whoever says more is not taken at its word. */
  private static final Pattern SECONDS = Pattern.compile("\\d{1,8}");

  private RetryAfter() {}

  /** How long the party asks to be left alone; empty where it does not say, or not in words. */
  public static Optional<Duration> of(HttpAnswer answer, Instant now) {
    return answer.header("Retry-After").map(String::strip).flatMap(text -> read(text, now));
  }

  private static Optional<Duration> read(String text, Instant now) {
    return SECONDS.matcher(text).matches()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
        : date(text).map(at -> now.isBefore(at) ? Duration.between(now, at) : Duration.ZERO);
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
