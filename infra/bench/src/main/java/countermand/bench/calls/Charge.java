package countermand.bench.calls;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * One call of the table.
 *
 * @param function whose call it was
 * @param operation DynamoDB's name of it
 * @param what what it was for
 * @param readUnits what it consumed, tables and indexes together; likewise {@code writeUnits}
 * @param indexes what of that each index consumed, by its name
 */
public record Charge(
    String function,
    String operation,
    For what,
    double readUnits,
    double writeUnits,
    Map<String, Double> indexes) {

  /** What a call was for. */
  public enum For {
    /** What leads people to an order. */
    SEARCH,
    ANYTHING_ELSE
  }

  public Charge {
    indexes = Map.copyOf(indexes);
  }

  /** Function, operation, units, and which indexes they were of. */
  String text() {
    return "%s %s %s%s"
        .formatted(
            function,
            operation,
            readUnits + writeUnits,
            indexes.isEmpty() ? "" : " " + new TreeMap<>(indexes));
  }

  /** What a call is for, by the key that it names. */
  static For whatFor(JsonNode call) {
    String key =
        call.at("/Item/PK/S").asText() + call.at("/ExpressionAttributeValues/:text/S").asText();
    return key.startsWith("FIND#") ? For.SEARCH : For.ANYTHING_ELSE;
  }

  /** Whether it consumed capacity for writing. */
  static boolean writes(String operation) {
    return switch (operation) {
      case "UpdateItem", "PutItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems" -> true;
      default -> false;
    };
  }
}
