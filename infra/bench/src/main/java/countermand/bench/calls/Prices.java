package countermand.bench.calls;

/**
 * What AWS asks for, in US dollars: list prices of us-east-1 without free tiers and savings, looked
 * up in November 2026, as docs/operations/cost.md says. They change: whoever quotes a cost looks
 * them up, one page for each service under https://aws.amazon.com/pricing/.
 *
 * @param apiRequest of a REST API
 * @param invocation of a function
 * @param gigabyteSecond of a function on arm64
 * @param writeUnit of a table on demand; likewise {@code readUnit}
 * @param event that is published on a bus of one's own
 * @param archivedGigabyte of events, taken in and kept for as long as the template says
 * @param schedule that fires, once
 * @param queueRequest of a fair queue, that is one whose messages have group ids: a message takes
 *     three (sent, received, deleted)
 * @param keyRequest of the key service
 * @param logGigabyte that is taken in
 * @param trace that X-Ray records
 */
public record Prices(
    double apiRequest,
    double invocation,
    double gigabyteSecond,
    double writeUnit,
    double readUnit,
    double event,
    double archivedGigabyte,
    double schedule,
    double queueRequest,
    double keyRequest,
    double logGigabyte,
    double trace) {
  private static final double MILLION = 1e6;

  /** The archive's 35 days (the template's ArchiveDays), in months of storage. */
  private static final double ARCHIVE_MONTHS = 35 / 30.0;

  /** The prices of the list. */
  public static final Prices LIST =
      new Prices(
          3.50 / MILLION,
          0.20 / MILLION,
          0.0000133334,
          0.625 / MILLION,
          0.125 / MILLION,
          1.00 / MILLION,
          0.10 + ARCHIVE_MONTHS * 0.023,
          1.00 / MILLION,
          0.50 / MILLION,
          0.03 / 10_000,
          0.50,
          5.00 / MILLION);
}
