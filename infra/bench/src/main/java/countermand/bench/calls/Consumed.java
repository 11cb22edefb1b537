package countermand.bench.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.table.ItemJson;
import countermand.store.codec.ItemSize;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one call of the table consumed.
 *
 * @param units table and indexes together
 * @param indexes what of that each index consumed, by its name
 */
record Consumed(double units, Map<String, Double> indexes) {
  private static final int WRITE_UNIT_BYTES = 1024;
  private static final String REFUSED = "ConditionalCheckFailedException";

  Consumed {
    indexes = Map.copyOf(indexes);
  }

  /** Makes a call ask what it consumes, and what is there where its condition fails. */
  static void ask(ObjectNode call) {
    call.put("ReturnConsumedCapacity", "INDEXES");
    if (call.has("ConditionExpression")) {
      call.put("ReturnValuesOnConditionCheckFailure", "ALL_OLD");
    }
  }

  /** What a call consumed by its answer; empty where the answer does not say. */
  static Optional<Consumed> of(JsonNode call, JsonNode answer) {
    JsonNode said = answer.path("ConsumedCapacity");
    if (said.isEmpty()) {
      boolean refused = answer.path("__type").asText().endsWith(REFUSED);
      return refused ? Optional.of(refused(call, answer)) : Optional.empty();
    }
    // An answer about several items says what each table consumed.
    return Optional.of(said.isArray() ? all(said) : one(said));
  }

  /**
   * A write whose condition fails is charged all the same, by the larger of what is there and what
   * was to be (DynamoDB developer guide, "Read and write operations"), but its answer does not say
   * so. How large an update would have made the item is not known: then what is there counts.
   */
  private static Consumed refused(JsonNode call, JsonNode answer) {
    int bytes = Math.max(bytes(call.path("Item")), bytes(answer.path("Item")));
    return new Consumed(Math.max(1, Math.ceilDiv(bytes, WRITE_UNIT_BYTES)), Map.of());
  }

  private static int bytes(JsonNode item) {
    return ItemSize.bytes(ItemJson.item(item));
  }

  private static Consumed all(JsonNode tables) {
    double units = 0;
    Map<String, Double> indexes = new TreeMap<>();
    for (JsonNode table : tables) {
      Consumed consumed = one(table);
      units += consumed.units;
      consumed.indexes.forEach((name, more) -> indexes.merge(name, more, Double::sum));
    }
    return new Consumed(units, indexes);
  }

  private static Consumed one(JsonNode said) {
    Map<String, Double> indexes = new TreeMap<>();
    said.path("GlobalSecondaryIndexes")
        .properties()
        .forEach(index -> indexes.put(index.getKey(), units(index.getValue())));
    return new Consumed(units(said), indexes);
  }

  private static double units(JsonNode said) {
    return said.path("CapacityUnits").asDouble();
  }
}
