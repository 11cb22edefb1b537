package countermand.store;

import countermand.core.HistoryEntry;
import countermand.store.codec.HistoryCodec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Files moves beside their order, an item each. */
public final class DynamoHistoryFile implements HistoryFile {
  static final String PREFIX = "HISTORY#";

  private final DynamoDbClient dynamo;
  private final String table;

  /** Files into a table. */
  public DynamoHistoryFile(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public void file(SlotKey order, List<HistoryEntry> entries) {
    for (HistoryEntry entry : entries) {
      Map<String, AttributeValue> item = new HashMap<>(HistoryCodec.encode(entry));
      item.put(Attributes.PK, AttributeValue.fromS(order.partition()));
      item.put(
          Attributes.SK, AttributeValue.fromS(String.format("%s%012d", PREFIX, entry.version())));
      dynamo.putItem(put -> put.tableName(table).item(item));
    }
  }
}
