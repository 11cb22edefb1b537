package countermand.dialects.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Instants as text. Inside, an instant has whole milliseconds: what is finer is cut off. */
public final class Instants {
  /** RFC 3339, section 5.6; the fraction may have any number of digits. */
  private static final Pattern RFC_3339 =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)[Tt](\\d\\d:\\d\\d:\\d\\d)(?:\\.(\\d+))?([Zz]|[+-]\\d\\d:\\d\\d)",
          Pattern.DOTALL);

  private static final DateTimeFormatter OUT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final int MILLISECOND_DIGITS = 3;
  private static final int YEAR_MAX = 9999;

  private Instants() {}

  /** Reads an RFC 3339 instant of any offset; empty where the text is none. */
  public static Optional<Instant> read(String text) {
    Matcher m = RFC_3339.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    String fraction = Optional.ofNullable(m.group(3)).orElse("");
    return of(m.group(1), m.group(2), fraction, m.group(4).toUpperCase(Locale.ROOT));
  }

  /**
   * Puts an instant together.
   *
   * @param date such as 2026-11-21
   * @param time such as 10:15:00
   * @param fraction the second's fraction, any number of digits
   * @param offset Z, or such as -03:00
   * @return empty where there is no such day, time or offset, or the year is not of four digits
   */
  public static Optional<Instant> of(String date, String time, String fraction, String offset) {
    try {
      OffsetDateTime at = OffsetDateTime.parse(date + "T" + time + "." + millis(fraction) + offset);
      int year = at.withOffsetSameInstant(ZoneOffset.UTC).getYear();
      return year >= 1 && year <= YEAR_MAX ? Optional.of(at.toInstant()) : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static String millis(String fraction) {
    return (fraction + "000").substring(0, MILLISECOND_DIGITS);
  }

  /** Writes an instant in UTC with exactly three fraction digits. */
  public static String write(Instant instant) {
    return OUT.format(instant.truncatedTo(ChronoUnit.MILLIS));
  }
}
