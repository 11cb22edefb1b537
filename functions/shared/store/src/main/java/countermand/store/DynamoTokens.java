package countermand.store;

import countermand.store.codec.Reading;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Counts leased requests in an item a key and minute, which is soon forgotten. */
public final class DynamoTokens implements Tokens {
  private static final String LEASED = "leased";
  private static final Duration KEPT = Duration.ofHours(1);

  private final DynamoDbClient dynamo;
  private final String table;

  /** Counts in a table. */
  public DynamoTokens(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public int lease(String key, long minute, int block, int limit) {
    int wanted = Math.min(block, limit);
    while (wanted > 0) {
      int leased = leased(key, minute, wanted, limit);
      if (leased < 0) {
        return wanted;
      }
      // Less was left than a block: what is left now, unless others take it first.
      wanted = Math.min(wanted - 1, limit - leased);
    }
    return 0;
  }

  /** Negative where it went well; otherwise how many are leased already. */
  private int leased(String key, long minute, int wanted, int limit) {
    long expires = Duration.ofMinutes(minute).plus(KEPT).toSeconds();
    try {
      dynamo.updateItem(update ->
          update
              .tableName(table)
              .key(
                  Map.of(
                      Attributes.PK, AttributeValue.fromS("RATE#" + key),
                      Attributes.SK, AttributeValue.fromS(Long.toString(minute))))
              .updateExpression("SET expiresAt = :expires ADD leased :wanted")
              .conditionExpression("attribute_not_exists(leased) OR leased <= :most")
              .expressionAttributeValues(
                  Map.of(
                      ":expires", AttributeValue.fromN(Long.toString(expires)),
                      ":wanted", AttributeValue.fromN(Integer.toString(wanted)),
                      ":most", AttributeValue.fromN(Integer.toString(limit - wanted))))
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return -1;
    } catch (ConditionalCheckFailedException e) {
      return e.hasItem() ? (int) new Reading(e.item()).number(LEASED) : limit;
    }
  }
}
