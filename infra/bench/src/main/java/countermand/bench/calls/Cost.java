package countermand.bench.calls;

import java.util.LinkedHashMap;
import java.util.Map;

/** What something costs on AWS, by what was counted. */
public final class Cost {
  private static final double GIGABYTE = 1024.0 * 1024 * 1024;
  private static final int QUEUE_REQUESTS_OF_A_MESSAGE = 3;

  /** Lambda bills at least this much, and whole milliseconds. */
  private static final double SECONDS_MIN = 0.001;

  private Cost() {}

  /**
   * The parts, in US dollars, by name.
   *
   * <p>What Lambda reads from the table's stream is free. One schedule is counted where one is
   * made: it fires once.
   *
   * @param apiRequests how many calls came in
   * @param gigabytes of memory that each function has
   */
  public static Map<String, Double> of(
      Tally tally, int apiRequests, double gigabytes, Prices prices) {
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put("API requests", apiRequests * prices.apiRequest());
    parts.put("invocations", tally.invoked() * prices.invocation());
    parts.put("GB-seconds", billedSeconds(tally) * gigabytes * prices.gigabyteSecond());
    parts.put("write units", tally.writeUnits() * prices.writeUnit());
    parts.put("read units", tally.readUnits() * prices.readUnit());
    parts.put("events", tally.calls("AWSEvents.PutEvents") * prices.event());
    parts.put("schedules", tally.calls("Scheduler.POST") * prices.schedule());
    parts.put(
        "queue",
        tally.calls("AmazonSQS.SendMessage") * QUEUE_REQUESTS_OF_A_MESSAGE * prices.queueRequest());
    parts.put("keys", tally.calls("TrentService.Decrypt") * prices.keyRequest());
    parts.put("logs", tally.logBytes() / GIGABYTE * prices.logGigabyte());
    return parts;
  }

  /** All parts together. */
  public static double sum(Map<String, Double> parts) {
    return parts.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static double billedSeconds(Tally tally) {
    return Math.max(tally.seconds(), tally.invoked() * SECONDS_MIN);
  }
}
