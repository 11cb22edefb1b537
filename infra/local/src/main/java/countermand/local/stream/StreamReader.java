package countermand.local.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The shards of a stream that may be read now: those whose parents are finished. */
final class StreamReader {
  private final DynamoDbStreamsClient client;
  private final String streamArn;
  private final Checkpoints checkpoints;
  private final Map<String, ShardReader> readers = new LinkedHashMap<>();
  private List<Shard> shards = List.of();

  StreamReader(DynamoDbStreamsClient client, String streamArn, Checkpoints checkpoints) {
    this.client = client;
    this.streamArn = streamArn;
    this.checkpoints = checkpoints;
  }

  Collection<ShardReader> readable() {
    if (shards.isEmpty() || readers.values().stream().anyMatch(ShardReader::finished)) {
      refresh();
    }
    List<ShardReader> result = new ArrayList<>();
    for (Shard shard : shards) {
      ShardReader reader = readers.get(shard.shardId());
      ShardReader parent = readers.get(shard.parentShardId());
      if (reader != null && !reader.finished() && (parent == null || parent.finished())) {
        result.add(reader);
      }
    }
    return result;
  }

  private void refresh() {
    shards = describe();
    List<String> ids = shards.stream().map(Shard::shardId).toList();
    checkpoints.keepOnly(ids);
    readers.keySet().retainAll(ids);
    ids.forEach(id ->
        readers.computeIfAbsent(
            id, shard -> new ShardReader(client, streamArn, shard, checkpoints)));
  }

  private List<Shard> describe() {
    List<Shard> result = new ArrayList<>();
    String last = null;
    do {
      StreamDescription page = page(last);
      result.addAll(page.shards());
      last = page.lastEvaluatedShardId();
    } while (last != null);
    return result;
  }

  private StreamDescription page(@Nullable String after) {
    return client
        .describeStream(r -> r.streamArn(streamArn).exclusiveStartShardId(after))
        .streamDescription();
  }
}
