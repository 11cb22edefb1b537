package countermand.bench.calls;

import java.util.Map;
import java.util.TreeMap;

/**
 * One call of the table.
 *
 * @param function whose call it was
 * @param operation DynamoDB's name of it
 * @param readUnits what it consumed, tables and indexes together; likewise {@code writeUnits}
 * @param indexes what of that each index consumed, by its name
 */
public record Charge(
    String function,
    String operation,
    double readUnits,
    double writeUnits,
    Map<String, Double> indexes) {

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

  /** Whether it consumed capacity for writing. */
  static boolean writes(String operation) {
    return switch (operation) {
      case "UpdateItem", "PutItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems" -> true;
      default -> false;
    };
  }
}
