package countermand.bench.load;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What wrk tells of a run.
 *
 * @param requestsPerSecond that were answered, in whatever way
 * @param failed how many of them were answered with an error, and how many times a connection was
 *     not made, broke, or waited for longer than two seconds
 */
record WrkReport(double requestsPerSecond, long failed) {
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
  private static final Pattern STATUSES = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
  private static final Pattern SOCKETS =
      Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");

  /**
   * Reads what it printed. It leaves out the lines of errors where there were none.
   *
   * @throws IllegalArgumentException where nothing was answered at all
   */
  static WrkReport read(String printed) {
    Matcher rate = RATE.matcher(printed);
    double perSecond = rate.find() ? Double.parseDouble(rate.group(1)) : 0;
    if (perSecond <= 0) {
      throw new IllegalArgumentException("wrk was not answered: " + printed);
    }
    return new WrkReport(perSecond, sum(STATUSES, printed) + sum(SOCKETS, printed));
  }

  /** All numbers of a line; 0 where there is no such line. */
  private static long sum(Pattern line, String printed) {
    return line.matcher(printed).results().flatMapToLong(WrkReport::numbers).sum();
  }

  private static LongStream numbers(MatchResult found) {
    return IntStream.rangeClosed(1, found.groupCount())
        .mapToLong(group -> Long.parseLong(found.group(group)));
  }
}
