package countermand.local.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.Json;
import countermand.local.queue.Queues;
import countermand.local.template.EventSource.TableStream;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Moves one shard's records to a function, in order: a record that fails holds those behind it
 * until it is done, or given up.
 */
final class ShardPump {
  private static final System.Logger LOG = System.getLogger(ShardPump.class.getName());
  private static final Duration FIRST_WAIT = Duration.ofMillis(100);
  private static final int DOUBLINGS_MAX = 5;

  private final ShardReader reader;
  private final Delivery delivery;
  private final TableStream source;
  private final Queues queues;
  private int failures;

  ShardPump(ShardReader reader, Delivery delivery, TableStream source, Queues queues) {
    this.reader = reader;
    this.delivery = delivery;
    this.source = source;
    this.queues = queues;
  }

  /**
   * Tries one batch; false where there was none. After a failure it waits before it tries again.
   */
  boolean pump() throws InterruptedException {
    List<Record> batch = reader.next(source.batchSize());
    if (batch.isEmpty()) {
      return false;
    }
    if (failures > 0) {
      Thread.sleep(FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS_MAX)));
    }
    int done = delivery.deliver(batch);
    reader.done(done);
    judge(batch, done);
    return true;
  }

  private void judge(List<Record> batch, int done) {
    if (done == batch.size()) {
      failures = 0;
      return;
    }
    failures = done > 0 ? 1 : failures + 1;
    if (source.retriesMax() >= 0 && failures > source.retriesMax()) {
      giveUp(batch.subList(done, batch.size()));
      failures = 0;
    }
  }

  private void giveUp(List<Record> batch) {
    LOG.log(
        System.Logger.Level.ERROR,
        "{0} records of {1} given up after {2} tries",
        batch.size(),
        source.table(),
        failures);
    source.deadLetterArn().ifPresent(arn -> queues.send(arn, deadLetter(batch).toString()));
    reader.done(batch.size());
  }

  /** Where the records were, as Lambda's failure destination is told; not what they were. */
  private ObjectNode deadLetter(List<Record> batch) {
    ObjectNode letter = Json.object().put("version", "1.0");
    ObjectNode info = letter.putObject("DDBStreamBatchInfo");
    info.put("shardId", reader.shard()).put("batchSize", batch.size());
    info.put("startSequenceNumber", batch.getFirst().dynamodb().sequenceNumber());
    info.put("endSequenceNumber", batch.getLast().dynamodb().sequenceNumber());
    return letter;
  }
}
