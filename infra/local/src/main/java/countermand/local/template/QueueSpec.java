package countermand.local.template;

import java.time.Duration;
import java.util.Optional;

/**
 * An AWS::SQS::Queue, a standard one. {@code visibility}: how long a message that was received
 * stays hidden; {@code retention}: how long one is kept; {@code delay}: how long a new one is
 * hidden.
 */
public record QueueSpec(
    String name,
    Duration visibility,
    Duration retention,
    Duration delay,
    int bytesMax,
    Optional<Redrive> redrive) {
  /** SQS's own limit, and its default, of a message and of a batch: 1 MiB. */
  public static final int BYTES_MAX = 1024 * 1024;

  private static final Duration VISIBILITY = Duration.ofSeconds(30);
  private static final Duration RETENTION = Duration.ofDays(4);

  /** Where a message goes that was received {@code receivesMax} times and not deleted. */
  public record Redrive(String arn, int receivesMax) {}

  /** A queue with SQS's defaults. */
  public static QueueSpec named(String name) {
    return new QueueSpec(name, VISIBILITY, RETENTION, Duration.ZERO, BYTES_MAX, Optional.empty());
  }

  public String arn() {
    return Arns.queue(name);
  }
}
