package countermand.local.table;

import countermand.local.clock.Deadlines;
import countermand.store.Attributes;
import countermand.store.codec.Instants;
import countermand.store.delivery.DeliveryKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The instants at which the sweep hands deliveries over again: attempts that are further off than a
 * queue can hold a message back. Orders are not among them, since their timers stop the clock. A
 * move stops once for all that is due within the same hour, at the hour's end, and where it goes a
 * day further within the same six hours: sellers that have not decided are asked some 150 times in
 * a month, each at minutes of its own.
 */
public final class DueDeliveries implements Deadlines {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration SEVERAL_HOURS = Duration.ofHours(6);
  private static final Duration FAR = Duration.ofDays(1);

  /** Not at the full hour, where the sweep counts what waits for all links as well. */
  private static final Duration PAST = Duration.ofMinutes(1);

  private final DynamoDbClient dynamo;
  private final String table;
  private final InstantSource clock;

  /** Looks into a table's index of what is due. */
  public DueDeliveries(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  @Override
  public Optional<Instant> next(Instant target) {
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
        .map(due -> stop(due, target));
  }

  /** Where a move stops for what is due. */
  static Instant stop(Instant due, Instant target) {
    return due.plus(FAR).isBefore(target) ? after(due, SEVERAL_HOURS).plus(PAST) : after(due, HOUR);
  }

  /** The end of the length of time in which it is due. */
  private static Instant after(Instant due, Duration length) {
    long seconds = length.toSeconds();
    return Instant.ofEpochSecond((due.getEpochSecond() / seconds + 1) * seconds);
  }
}
