package countermand.store.course;

import countermand.store.Attributes;
import countermand.store.Backlog;
import countermand.store.codec.Fields;
import countermand.store.codec.Instants;
import countermand.store.codec.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The course of what waits: an item of some hundred bytes whenever it was counted, which DynamoDB
 * forgets after two days. Counted every five minutes that is 288 small writes a day, and a day is
 * read by one query.
 */
public final class DynamoCourse {
  private static final String PARTITION = "COURSE";
  private static final Duration KEPT = Duration.ofDays(2);

  private final DynamoDbClient dynamo;
  private final String table;

  /** Works on a table. */
  public DynamoCourse(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** Notes what was counted at an instant; once more for the same one takes its place. */
  public void note(Instant at, Backlog counted) {
    Map<String, AttributeValue> item =
        new Fields()
            .put(Attributes.PK, PARTITION)
            .put(Attributes.SK, at)
            .put("decisions", (long) counted.decisions())
            .put("notices", (long) counted.notices())
            .put(Attributes.EXPIRES_AT, at.plus(KEPT).getEpochSecond())
            .map();
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  /** What was counted between two instants, both included, oldest first. */
  public List<Moment> between(Instant from, Instant until) {
    return dynamo
        .queryPaginator(query ->
            query
                .tableName(table)
                .keyConditionExpression("PK = :course AND SK BETWEEN :from AND :until")
                .expressionAttributeValues(
                    Map.of(
                        ":course", text(PARTITION),
                        ":from", text(Instants.text(from)),
                        ":until", text(Instants.text(until)))))
        .items()
        .stream()
        .map(item -> moment(new Reading(item)))
        .toList();
  }

  private static Moment moment(Reading item) {
    return new Moment(
        item.instant(Attributes.SK),
        new Backlog(
            Math.toIntExact(item.number("decisions")), Math.toIntExact(item.number("notices"))));
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }
}
