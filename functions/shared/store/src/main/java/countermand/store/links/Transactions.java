package countermand.store.links;

import countermand.store.Update;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Several items at once, or none. Decisions about orders never do this; what operators do is rare,
 * and must be in the log whenever it was done.
 */
public final class Transactions {
  private static final List<String> OVERTAKEN =
      List.of("ConditionalCheckFailed", "TransactionConflict");

  private final DynamoDbClient dynamo;

  /** Works on the tables of a database. */
  public Transactions(DynamoDbClient dynamo) {
    this.dynamo = dynamo;
  }

  /** An update as one of several. */
  static TransactWriteItem update(String table, Map<String, AttributeValue> key, Update update) {
    UpdateItemRequest alone = update.of(table, key);
    return TransactWriteItem.builder()
        .update(one -> {
          one.tableName(table)
              .key(key)
              .updateExpression(alone.updateExpression())
              .conditionExpression(alone.conditionExpression())
              .expressionAttributeNames(alone.expressionAttributeNames());
          if (alone.hasExpressionAttributeValues()) {
            one.expressionAttributeValues(alone.expressionAttributeValues());
          }
        })
        .build();
  }

  /** False where a condition does not hold, or somebody else is at the same items. */
  public boolean write(List<TransactWriteItem> items) {
    try {
      dynamo.transactWriteItems(write -> write.transactItems(items));
      return true;
    } catch (TransactionCanceledException e) {
      boolean overtaken =
          e.cancellationReasons().stream().anyMatch(why -> OVERTAKEN.contains(why.code()));
      if (overtaken) {
        return false;
      }
      throw e;
    }
  }
}
