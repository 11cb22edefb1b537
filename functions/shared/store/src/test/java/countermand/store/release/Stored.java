package countermand.store.release;

import countermand.core.Side;
import countermand.store.Attributes;
import countermand.store.DynamoOrders;
import countermand.store.Orders;
import countermand.store.Owing;
import countermand.store.SlotKey;
import countermand.store.telling.Table;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item that some release wrote, in a table of the tests.
 *
 * @param name what it is called where it was recorded
 */
record Stored(String name, SlotKey key) {

  /** Puts an item in place of what was there. */
  static Stored put(String name, Map<String, AttributeValue> item) {
    Table.plain().putItem(put -> put.tableName(Table.NAME).item(item));
    return new Stored(name, SlotKey.parse(item.get(Attributes.PK).s()).orElseThrow());
  }

  static Map<String, AttributeValue> key(String partition) {
    return Map.of(
        Attributes.PK, AttributeValue.fromS(partition),
        Attributes.SK, AttributeValue.fromS(Attributes.SLOT));
  }

  /** The same item with something else in one of its maps. */
  static Map<String, AttributeValue> with(
      Map<String, AttributeValue> item,
      String map,
      String name,
      Map<String, AttributeValue> value) {
    Map<String, AttributeValue> inside = new HashMap<>(item.get(map).m());
    inside.put(name, AttributeValue.fromM(value));
    return with(item, map, AttributeValue.fromM(inside));
  }

  /** The same item with another attribute. */
  static Map<String, AttributeValue> with(
      Map<String, AttributeValue> item, String name, AttributeValue value) {
    Map<String, AttributeValue> changed = new HashMap<>(item);
    changed.put(name, value);
    return changed;
  }

  static boolean isOrder(Map<String, AttributeValue> item) {
    return item.get(Attributes.KIND).s().equals("order");
  }

  Orders orders() {
    return new DynamoOrders(Table.plain(), Table.NAME);
  }

  /** As it is in the table now. */
  Map<String, AttributeValue> item() {
    return Table.plain()
        .getItem(get -> get.tableName(Table.NAME).key(key(key.partition())).consistentRead(true))
        .item();
  }

  Owing owing() {
    return Owing.of(item()).orElseThrow();
  }

  boolean isMarketplaces() {
    return key.side() == Side.MARKETPLACE;
  }
}
