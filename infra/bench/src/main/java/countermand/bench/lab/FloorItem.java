package countermand.bench.lab;

import countermand.store.codec.ItemSize;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The one item that the floor reads and writes. */
public final class FloorItem {
  private FloorItem() {}

  /** Writes it, as large as an order's item is. */
  public static void seed(Lab lab, String orderId) {
    int bytes = ItemSize.bytes(item(lab, orderId));
    lab.client()
        .putItem(put ->
            put.tableName(lab.table())
                .item(
                    Map.of(
                        "PK", AttributeValue.fromS("FLOOR"),
                        "SK", AttributeValue.fromS("FLOOR"),
                        "version", AttributeValue.fromN("1"),
                        "content", AttributeValue.fromS("x".repeat(bytes)))));
  }

  /** An order's item, as it is stored. */
  public static Map<String, AttributeValue> item(Lab lab, String orderId) {
    Map<String, AttributeValue> key =
        Map.of(
            "PK", AttributeValue.fromS("ORDER#" + Lab.LINK + "#m#" + orderId),
            "SK", AttributeValue.fromS("ORDER"));
    return lab.client().getItem(get -> get.tableName(lab.table()).key(key)).item();
  }

  /** Does as if all was done that an order owes: nothing is behind the lab's table that would. */
  public static void acknowledge(Lab lab, String orderId) {
    Map<String, AttributeValue> item = item(lab, orderId);
    Map<String, AttributeValue> key = Map.of("PK", there(item, "PK"), "SK", there(item, "SK"));
    lab.client()
        .updateItem(update ->
            update
                .tableName(lab.table())
                .key(key)
                .updateExpression("SET owed = :nothing REMOVE owedSince")
                .expressionAttributeValues(Map.of(":nothing", AttributeValue.fromM(Map.of()))));
  }

  private static AttributeValue there(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name), name);
  }
}
