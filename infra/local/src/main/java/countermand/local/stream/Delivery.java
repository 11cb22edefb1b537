package countermand.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.function.FunctionException;
import countermand.local.function.Invoker;
import countermand.local.http.Json;
import countermand.local.template.EventSource.TableStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Hands a batch to a function: those of its records that the filters let through. */
final class Delivery {
  private static final System.Logger LOG = System.getLogger(Delivery.class.getName());
  private final TableStream source;
  private final Invoker function;
  private final RecordJson json;

  Delivery(TableStream source, Invoker function) {
    this.source = source;
    this.function = function;
    this.json = new RecordJson(source.table());
  }

  /** How many records, from the first on, are done; all of them where nothing failed. */
  int deliver(List<Record> batch) {
    ObjectNode event = Json.object();
    ArrayNode wanted = event.putArray("Records");
    batch.stream().map(json::of).filter(this::isWanted).forEach(wanted::add);
    if (wanted.isEmpty()) {
      return batch.size();
    }
    try {
      return doneOf(batch, function.invoke(Json.bytes(event)));
    } catch (FunctionException e) {
      LOG.log(System.Logger.Level.WARNING, "a batch of " + wanted.size() + " records failed", e);
      return 0;
    }
  }

  private boolean isWanted(JsonNode record) {
    return source.filters().isEmpty()
        || source.filters().stream().anyMatch(filter -> filter.matches(record));
  }

  /**
   * Everything before the first record that is reported; a report that names none of them means
   * all.
   */
  private int doneOf(List<Record> batch, byte[] answer) {
    if (!source.reportsFailures()) {
      return batch.size();
    }
    Optional<JsonNode> failures = failures(answer);
    if (failures.isEmpty()) {
      return 0;
    }
    int done = batch.size();
    for (JsonNode failure : failures.get()) {
      done = Math.min(done, indexOf(batch, failure.path("itemIdentifier").asText()));
    }
    return done;
  }

  private static Optional<JsonNode> failures(byte[] answer) {
    try {
      return Optional.of(Json.read(answer).path("batchItemFailures"));
    } catch (UncheckedIOException e) {
      LOG.log(System.Logger.Level.WARNING, "the function's answer is no JSON", e);
      return Optional.empty();
    }
  }

  private static int indexOf(List<Record> batch, String sequenceNumber) {
    for (int i = 0; i < batch.size(); i++) {
      if (batch.get(i).dynamodb().sequenceNumber().equals(sequenceNumber)) {
        return i;
      }
    }
    return 0;
  }
}
