package countermand.bench.calls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What something costs on AWS, by what was counted. */
public final class Cost {
  private static final double GIGABYTE = 1024.0 * 1024 * 1024;
  private static final double MILLIS_OF_SECOND = 1000;
  private static final int QUEUE_REQUESTS_OF_A_MESSAGE = 3;

  /** An event is billed as one for each of these that it has begun. */
  private static final int EVENT_BYTES = 64 * 1024;

  private Cost() {}

  /**
   * The parts, in US dollars, by name.
   *
   * <p>What Lambda reads from the table's stream is free. One schedule is counted where one is
   * made: it fires once. X-Ray records the first call of each second and one in twenty of the
   * others: here each invocation is one trace, as if none came within a second of another, so that
   * is the most that it can be.
   *
   * @param apiRequests how many calls came in
   * @param gigabytes of memory that each function has
   */
  public static Map<String, Double> of(
      Tally tally, int apiRequests, double gigabytes, Prices prices) {
    double seconds = tally.billedMillis() / MILLIS_OF_SECOND;
    int queueRequests = tally.calls("AmazonSQS.SendMessage") * QUEUE_REQUESTS_OF_A_MESSAGE;
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put("API requests", apiRequests * prices.apiRequest());
    parts.put("invocations", tally.invoked() * prices.invocation());
    parts.put("GB-seconds", seconds * gigabytes * prices.gigabyteSecond());
    parts.put("write units", tally.writeUnits() * prices.writeUnit());
    parts.put("read units", tally.readUnits() * prices.readUnit());
    parts.put("events", billed(tally.events()) * prices.event());
    parts.put("archive", sum(tally.events()) / GIGABYTE * prices.archivedGigabyte());
    parts.put("schedules", tally.calls("Scheduler.POST") * prices.schedule());
    parts.put("queue", queueRequests * prices.queueRequest());
    parts.put("keys", tally.calls("TrentService.Decrypt") * prices.keyRequest());
    parts.put("logs", tally.logBytes() / GIGABYTE * prices.logGigabyte());
    parts.put("traces, at most", tally.invoked() * prices.trace());
    return parts;
  }

  /** All parts together. */
  public static double sum(Map<String, Double> parts) {
    return parts.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static int billed(List<Integer> events) {
    return events.stream().mapToInt(bytes -> Math.max(1, Math.ceilDiv(bytes, EVENT_BYTES))).sum();
  }

  private static long sum(List<Integer> sizes) {
    return sizes.stream().mapToLong(Integer::longValue).sum();
  }
}
