package countermand.dialects.vtex;

import countermand.dialects.json.Instants;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every spelling of an instant in VTEX's documents: a T or a space, any number of fraction digits
 * (the OMS writes seven), an offset with a colon ({@code -02:00}), without one ({@code -0300}), Z,
 * or none, which means UTC. A day without a time is its first instant.
 */
final class VtexDates {
  private static final Pattern SPELLINGS =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)(?:[Tt ](\\d\\d:\\d\\d:\\d\\d)(?:\\.(\\d+))?(?:[Zz]|([+-]\\d\\d):?(\\d\\d))?)?");

  private VtexDates() {}

  static Optional<Instant> read(String text) {
    Matcher m = SPELLINGS.matcher(text.strip());
    if (!m.matches()) {
      return Optional.empty();
    }
    String offset = m.group(4) == null ? "Z" : m.group(4) + ":" + m.group(5);
    String fraction = Optional.ofNullable(m.group(3)).orElse("");
    String time = Optional.ofNullable(m.group(2)).orElse("00:00:00");
    return Instants.of(m.group(1), time, fraction, offset);
  }
}
