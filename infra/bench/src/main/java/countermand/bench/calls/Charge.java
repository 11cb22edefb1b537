package countermand.bench.calls;

/**
 * One call of the table.
 *
 * @param function whose call it was
 * @param operation DynamoDB's name of it
 * @param readUnits what it consumed, tables and indexes together; likewise {@code writeUnits}
 */
public record Charge(String function, String operation, double readUnits, double writeUnits) {

  /** Whether it consumed capacity for writing. */
  static boolean writes(String operation) {
    return switch (operation) {
      case "UpdateItem", "PutItem", "DeleteItem", "BatchWriteItem", "TransactWriteItems" -> true;
      default -> false;
    };
  }
}
