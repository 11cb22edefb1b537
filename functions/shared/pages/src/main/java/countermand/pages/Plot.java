package countermand.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A number's course over a day, as a drawing of {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param lines the points of each unbroken stretch, as SVG wants them
 * @param top the number at the upper edge
 * @param hours every sixth hour, and where it is from the left
 */
public record Plot(List<String> lines, int top, List<Hour> hours) {
  /** Units of the drawing, not pixels: it is as wide as the page lets it be. */
  public static final int WIDTH = 600;

  /** As {@link #WIDTH}. */
  public static final int HEIGHT = 120;

  private static final Duration DAY = Duration.ofDays(1);

  /** What is counted every five minutes was not counted for a while where this much is missing. */
  private static final Duration GAP = Duration.ofMinutes(16);

  private static final DateTimeFormatter HOURS =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int LABELLED = 6;

  public Plot {
    lines = List.copyOf(lines);
    hours = List.copyOf(hours);
  }

  /** An hour of the day (UTC) on the lower edge. */
  public record Hour(int x, String label) {}

  /** A number at an instant. */
  record Point(Instant at, int number) {}

  /**
   * Draws.
   *
   * @param points oldest first, none of them a day older than now
   */
  static Plot of(List<Point> points, Instant now) {
    int top = Math.max(1, points.stream().mapToInt(Point::number).max().orElse(0));
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    Instant before = Instant.MAX;
    for (Point point : points) {
      if (!line.isEmpty() && Duration.between(before, point.at()).compareTo(GAP) > 0) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(x(point.at(), now)).append(',');
      line.append(HEIGHT - Math.toIntExact((long) point.number() * HEIGHT / top));
      before = point.at();
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return new Plot(lines.stream().map(Plot::seen).toList(), top, hours(now));
  }

  /** A stretch of one point is a dot: a line to itself, with round ends. */
  private static String seen(String line) {
    return line.contains(" ") ? line : line + " " + line;
  }

  private static int x(Instant at, Instant now) {
    long since = Duration.between(now.minus(DAY), at).toSeconds();
    return Math.clamp(since * WIDTH / DAY.toSeconds(), 0, WIDTH);
  }

  private static List<Hour> hours(Instant now) {
    List<Hour> hours = new ArrayList<>();
    Instant hour = now.minus(DAY).truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    for (; hour.isBefore(now); hour = hour.plus(1, ChronoUnit.HOURS)) {
      if (hour.atOffset(ZoneOffset.UTC).getHour() % LABELLED == 0) {
        hours.add(new Hour(x(hour, now), HOURS.format(hour)));
      }
    }
    return hours;
  }
}
