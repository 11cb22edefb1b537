package countermand.simulation.twin;

import countermand.store.Attributes;
import countermand.store.Owing;
import countermand.store.SlotKey;
import countermand.store.telling.MemoryOrders;
import countermand.store.telling.OrderItem;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Orders' items in memory and in a table, with their books. */
record TwinItems(MemoryOrders memory, DynamoDbClient dynamo, String table) {

  /** What an item says of what it owes, and of when somebody must look. */
  private record Books(Owing owing, Optional<Instant> dueAt, boolean inIndex) {}

  void compare(String what, SlotKey key) {
    Optional<Books> there = memory.item(key).map(TwinItems::books);
    Same.said("the item " + key + " after " + what, there, () -> books(key));
  }

  private static Books books(OrderItem item) {
    return new Books(item.owing(), Optional.ofNullable(item.dueAt()), item.dueAt() != null);
  }

  private Optional<Books> books(SlotKey key) {
    Map<String, AttributeValue> item =
        dynamo
            .getItem(get ->
                get.tableName(table)
                    .consistentRead(true)
                    .key(
                        Map.of(
                            Attributes.PK, AttributeValue.fromS(key.partition()),
                            Attributes.SK, AttributeValue.fromS(Attributes.SLOT))))
            .item();
    @Nullable AttributeValue dueAt = item.get(Attributes.DUE_AT);
    return Owing.of(item)
        .map(owing ->
            new Books(
                owing,
                Optional.ofNullable(dueAt).map(at -> Instant.parse(at.s())),
                item.containsKey(Attributes.DUE_SHARD)));
  }
}
