package countermand.local.table;

import countermand.local.clock.Deadlines;
import countermand.store.Attributes;
import countermand.store.codec.Instants;
import countermand.store.delivery.DeliveryKey;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The instants at which the sweep hands deliveries over again: attempts that are further off than a
 * queue can hold a message back. Orders are not among them, since their timers stop the clock. A
 * move of many days stops for all that is due within the same hour once, at the hour's end: sellers
 * that have not decided are asked some 150 times in a month.
 */
public final class DueDeliveries implements Deadlines {
  private final DynamoDbClient dynamo;
  private final String table;
  private final InstantSource clock;

  /** Looks into a table's index of what is due. */
  public DueDeliveries(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  private static Instant endOfHour(Instant due) {
    return due.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
  }

  @Override
  public Optional<Instant> next() {
    Map<String, AttributeValue> values =
        Map.of(
            ":delivery", AttributeValue.fromS(DeliveryKey.PREFIX),
            ":now", AttributeValue.fromS(Instants.text(clock.instant())));
    return dynamo
        .scanPaginator(scan ->
            scan.tableName(table)
                .indexName(Attributes.DUE_INDEX)
                .filterExpression("begins_with(#sort, :delivery) AND #due > :now")
                .expressionAttributeNames(Map.of("#sort", Attributes.SK, "#due", Attributes.DUE_AT))
                .expressionAttributeValues(values))
        .items()
        .stream()
        .flatMap(item -> Stream.ofNullable(item.get(Attributes.DUE_AT)))
        .map(due -> Instant.parse(due.s()))
        .min(Instant::compareTo)
        .map(DueDeliveries::endOfHour);
  }
}
