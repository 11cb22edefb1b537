package countermand.local.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads one shard from its checkpoint on. What was read and not yet done stays at hand. */
final class ShardReader {
  private final DynamoDbStreamsClient client;
  private final String streamArn;
  private final String shard;
  private final Checkpoints checkpoints;
  private final Deque<Record> atHand = new ArrayDeque<>();
  private @Nullable String iterator;
  private boolean closed;

  ShardReader(
      DynamoDbStreamsClient client, String streamArn, String shard, Checkpoints checkpoints) {
    this.client = client;
    this.streamArn = streamArn;
    this.shard = shard;
    this.checkpoints = checkpoints;
  }

  String shard() {
    return shard;
  }

  /** Everything of it is done, and nothing more will come. */
  boolean finished() {
    return closed && atHand.isEmpty();
  }

  /** The next records, up to {@code max}; empty where there are none now. */
  List<Record> next(int max) {
    if (atHand.isEmpty() && !closed) {
      fetch();
    }
    List<Record> batch = new ArrayList<>(atHand);
    return batch.size() > max ? batch.subList(0, max) : batch;
  }

  /** The first {@code count} of the next records are done. */
  void done(int count) {
    String last = null;
    for (int i = 0; i < count; i++) {
      last = atHand.removeFirst().dynamodb().sequenceNumber();
    }
    if (last != null) {
      checkpoints.set(shard, last);
    }
  }

  private void fetch() {
    if (iterator == null) {
      iterator = iteratorAt(checkpoints.of(shard));
    }
    String from = iterator;
    try {
      GetRecordsResponse response = client.getRecords(r -> r.shardIterator(from));
      atHand.addAll(response.records());
      iterator = response.nextShardIterator();
      closed = iterator == null;
    } catch (ExpiredIteratorException e) {
      // An iterator lives for fifteen minutes; the checkpoint gives another, next time.
      iterator = null;
    }
  }

  private String iteratorAt(Optional<String> done) {
    GetShardIteratorRequest.Builder request =
        GetShardIteratorRequest.builder().streamArn(streamArn).shardId(shard);
    if (done.isEmpty()) {
      return client
          .getShardIterator(request.shardIteratorType(ShardIteratorType.TRIM_HORIZON).build())
          .shardIterator();
    }
    request.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER).sequenceNumber(done.get());
    try {
      return client.getShardIterator(request.build()).shardIterator();
    } catch (TrimmedDataAccessException e) {
      // The checkpoint is older than the day that a stream keeps: go on with what is left.
      return iteratorAt(Optional.empty());
    }
  }
}
