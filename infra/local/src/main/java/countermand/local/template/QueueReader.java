package countermand.local.template;

import java.time.Duration;
import java.util.Optional;

/** AWS::SQS::Queue. */
final class QueueReader {
  private static final int VISIBILITY_MAX = 43_200;
  private static final int RETENTION_MIN = 60;
  private static final int RETENTION_MAX = 1_209_600;
  private static final int DELAY_MAX = 900;
  private static final int RECEIVES_MAX = 1000;
  private static final int BYTES_MIN = 1024;

  private QueueReader() {}

  static QueueSpec read(String name, Properties p) {
    if (p.flag("FifoQueue")) {
      throw new TemplateException(
          p.at("FifoQueue"), "only standard queues run here: leave it out, and name a group");
    }
    // Nobody receives from here but the mappings, and nothing here is encrypted.
    p.accept("QueueName", "ReceiveMessageWaitTimeSeconds", "RedriveAllowPolicy", "Tags");
    p.accept("KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds", "SqsManagedSseEnabled");
    QueueSpec defaults = QueueSpec.named(name);
    return new QueueSpec(
        name,
        seconds(p, "VisibilityTimeout", 0, VISIBILITY_MAX, defaults.visibility()),
        seconds(p, "MessageRetentionPeriod", RETENTION_MIN, RETENTION_MAX, defaults.retention()),
        seconds(p, "DelaySeconds", 0, DELAY_MAX, defaults.delay()),
        between(p, "MaximumMessageSize", BYTES_MIN, QueueSpec.BYTES_MAX)
            .orElse(QueueSpec.BYTES_MAX),
        p.map("RedrivePolicy").map(policy -> policy.read(QueueReader::redrive)));
  }

  private static QueueSpec.Redrive redrive(Properties p) {
    return new QueueSpec.Redrive(
        p.neededText("deadLetterTargetArn"),
        between(p, "maxReceiveCount", 1, RECEIVES_MAX)
            .orElseThrow(() -> new TemplateException(p.at("maxReceiveCount"), "is missing")));
  }

  private static Duration seconds(Properties p, String name, int min, int max, Duration otherwise) {
    return between(p, name, min, max).map(Duration::ofSeconds).orElse(otherwise);
  }

  private static Optional<Integer> between(Properties p, String name, int min, int max) {
    Optional<Integer> value = p.number(name);
    if (value.isPresent() && (value.get() < min || value.get() > max)) {
      throw new TemplateException(p.at(name), "must be " + min + " to " + max);
    }
    return value;
  }
}
