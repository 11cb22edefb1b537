package countermand.store;

import static countermand.store.Attributes.PK;
import static countermand.store.Attributes.SK;
import static countermand.store.Attributes.SLOT;
import static countermand.store.Attributes.WAITING_DEADLINE;
import static countermand.store.Attributes.WAITING_LINK;

import countermand.core.Side;
import countermand.store.codec.Reading;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The table's sparse index of orders that wait for a seller. */
public final class DynamoWaitingIndex implements WaitingIndex {
  private final DynamoDbClient dynamo;
  private final String table;

  /** Reads the index of a table. */
  public DynamoWaitingIndex(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Page page(String link, int limit, Cursor from) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table)
            .indexName(Attributes.DECISIONS_INDEX)
            .keyConditionExpression("waitingLink = :link")
            .expressionAttributeValues(Map.of(":link", AttributeValue.fromS(link)))
            .limit(limit);
    if (!from.deadline().isEmpty()) {
      query.exclusiveStartKey(startKey(link, from));
    }
    QueryResponse response = dynamo.query(query.build());
    return new Page(
        response.items().stream().map(item -> orderId(link, item)).toList(),
        response.hasLastEvaluatedKey() && !response.lastEvaluatedKey().isEmpty()
            ? cursor(link, response.lastEvaluatedKey())
            : Cursor.END);
  }

  private static Map<String, AttributeValue> startKey(String link, Cursor from) {
    return Map.of(
        WAITING_LINK, AttributeValue.fromS(link),
        WAITING_DEADLINE, AttributeValue.fromS(from.deadline()),
        PK, AttributeValue.fromS(partition(link, from.orderId())),
        SK, AttributeValue.fromS(SLOT));
  }

  private static Cursor cursor(String link, Map<String, AttributeValue> last) {
    return new Cursor(new Reading(last).text(WAITING_DEADLINE), orderId(link, last), false);
  }

  private static String orderId(String link, Map<String, AttributeValue> item) {
    return new Reading(item).text(PK).substring(partition(link, "").length());
  }

  private static String partition(String link, String orderId) {
    return new SlotKey(link, Side.MARKETPLACE, orderId).partition();
  }
}
