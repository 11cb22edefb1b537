package countermand.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Counts marks in an item a link and day. */
public final class DynamoMarkLimit implements MarkLimit {
  /** Marks that a link may leave in a day (UTC). */
  public static final int PER_DAY = 10_000;

  private static final Duration KEPT = Duration.ofDays(2);

  private final DynamoDbClient dynamo;
  private final String table;

  /** Counts in a table. */
  public DynamoMarkLimit(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public boolean admits(String link, Instant now) {
    LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
    long expires = day.atStartOfDay().plus(KEPT).toEpochSecond(ZoneOffset.UTC);
    try {
      dynamo.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(
                      Map.of(
                          Attributes.PK, AttributeValue.fromS("MARKS#" + link),
                          Attributes.SK, AttributeValue.fromS(day.toString())))
                  .updateExpression("SET expiresAt = :expires ADD marks :one")
                  .conditionExpression("attribute_not_exists(marks) OR marks < :most")
                  .expressionAttributeValues(
                      Map.of(
                          ":expires", AttributeValue.fromN(Long.toString(expires)),
                          ":one", AttributeValue.fromN("1"),
                          ":most", AttributeValue.fromN(Integer.toString(PER_DAY)))));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }
}
