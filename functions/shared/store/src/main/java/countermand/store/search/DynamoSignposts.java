package countermand.store.search;

import countermand.store.Attributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Signposts in the table: an item for each text and order, which costs one write when it is put up
 * and nothing while nobody looks.
 */
public final class DynamoSignposts implements Signposts {
  private final DynamoDbClient dynamo;
  private final String table;

  /** Works on a table. */
  public DynamoSignposts(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public void put(String link, String orderId, Set<String> texts) {
    for (String text : texts) {
      dynamo.putItem(put ->
          put.tableName(table)
              .item(
                  Map.of(
                      Attributes.PK, AttributeValue.fromS(partition(link, text)),
                      Attributes.SK, AttributeValue.fromS(orderId))));
    }
  }

  /**
   * The orders to which a text leads, by the marketplace's ids.
   *
   * @param text at most as long as such texts are
   * @param limit how many at most
   */
  public List<String> read(String link, String text, int limit) {
    return dynamo
        .query(query ->
            query
                .tableName(table)
                .keyConditionExpression("PK = :text")
                .expressionAttributeValues(
                    Map.of(":text", AttributeValue.fromS(partition(link, text))))
                .limit(limit))
        .items()
        .stream()
        .map(item -> item.getOrDefault(Attributes.SK, AttributeValue.fromS("")).s())
        .toList();
  }

  private static String partition(String link, String text) {
    return "FIND#" + link + "#" + text;
  }
}
