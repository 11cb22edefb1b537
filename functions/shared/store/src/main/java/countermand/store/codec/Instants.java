package countermand.store.codec;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Instants as items spell them: UTC, exactly three fraction digits, so that text order is time. */
public final class Instants {
  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Instants() {}

  /** The instant as it is read again once it was written. */
  public static Instant kept(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }

  /** The instant's text. */
  public static String text(Instant instant) {
    return TEXT.format(instant);
  }
}
