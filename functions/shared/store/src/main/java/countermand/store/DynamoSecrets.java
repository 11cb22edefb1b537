package countermand.store;

import countermand.core.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The parties' secrets in the table, an item a party, beside its link. */
public final class DynamoSecrets implements Secrets {
  private static final String WEBHOOKS = "webhookSecrets";

  private final DynamoDbClient dynamo;
  private final String table;

  /** Works on a table. */
  public DynamoSecrets(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public List<String> webhookSecrets(String link, Side side) {
    Map<String, AttributeValue> item =
        dynamo.getItem(get -> get.tableName(table).key(key(link, side))).item();
    return item.containsKey(WEBHOOKS)
        ? item.get(WEBHOOKS).l().stream().map(AttributeValue::s).toList()
        : List.of();
  }

  /** Puts a party's secrets in place of those that were there; newest first. */
  public void putWebhookSecrets(String link, Side side, List<String> secrets) {
    Map<String, AttributeValue> item = new HashMap<>(key(link, side));
    item.put(WEBHOOKS, AttributeValue.fromL(secrets.stream().map(AttributeValue::fromS).toList()));
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  private static Map<String, AttributeValue> key(String link, Side side) {
    return Map.of(
        Attributes.PK, AttributeValue.fromS("LINK#" + link),
        Attributes.SK, AttributeValue.fromS("SECRET#" + side.name()));
  }
}
