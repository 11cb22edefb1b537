package countermand.local.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.Json;
import countermand.local.state.KeptFile;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far each shard is done, by sequence number; kept after each batch, so that none is skipped.
 */
final class Checkpoints {
  private final Map<String, String> done = new ConcurrentHashMap<>();
  private final KeptFile kept;

  Checkpoints(KeptFile kept) {
    this.kept = kept;
    kept.read()
        .ifPresent(
            node -> node.properties().forEach(e -> done.put(e.getKey(), e.getValue().asText())));
  }

  Optional<String> of(String shard) {
    return Optional.ofNullable(done.get(shard));
  }

  void set(String shard, String sequenceNumber) {
    done.put(shard, sequenceNumber);
    ObjectNode node = Json.object();
    done.forEach(node::put);
    kept.write(node);
  }

  /** Forgets shards that the stream no longer has. */
  void keepOnly(Collection<String> shards) {
    done.keySet().retainAll(shards);
  }
}
