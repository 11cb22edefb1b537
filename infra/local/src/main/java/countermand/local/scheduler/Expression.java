package countermand.local.scheduler;

import countermand.local.http.AwsException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a schedule runs. */
sealed interface Expression {

  /** The first run after {@code now}, or the only one, which may be past. */
  Instant firstRun(Instant now);

  /** Once. */
  record At(Instant instant) implements Expression {
    @Override
    public Instant firstRun(Instant now) {
      return instant;
    }
  }

  /** Again and again. */
  record Rate(Duration every) implements Expression {
    @Override
    public Instant firstRun(Instant now) {
      return now.plus(every);
    }
  }

  /** {@code at(yyyy-mm-ddThh:mm:ss)} in the zone, {@code rate(n minutes|hours|days)}. */
  static Expression parse(String text, String zone) {
    Matcher at = Forms.AT.matcher(text);
    if (at.matches()) {
      return new At(instant(at.group(1), zone));
    }
    Matcher rate = Forms.RATE.matcher(text);
    if (rate.matches()) {
      return new Rate(unit(rate.group(2)).multipliedBy(Long.parseLong(rate.group(1))));
    }
    throw AwsException.validation("Invalid Schedule Expression " + text + ".");
  }

  private static Instant instant(String local, String zone) {
    try {
      return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
    } catch (DateTimeException e) {
      throw AwsException.validation("Invalid Schedule Expression: " + e.getMessage());
    }
  }

  private static Duration unit(String name) {
    return switch (name) {
      case "minute" -> Duration.ofMinutes(1);
      case "hour" -> Duration.ofHours(1);
      default -> Duration.ofDays(1);
    };
  }

  /** The two forms that run here; cron(…) does not. */
  final class Forms {
    private static final Pattern AT =
        Pattern.compile("at\\((\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2})\\)");
    private static final Pattern RATE =
        Pattern.compile("rate\\(([1-9]\\d{0,5}) (minute|hour|day)s?\\)");

    private Forms() {}
  }
}
