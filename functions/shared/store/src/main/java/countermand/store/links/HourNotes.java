package countermand.store.links;

import countermand.store.Update;
import countermand.store.codec.Instants;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Notes by the way in which hour something was last done. */
final class HourNotes {
  /** Somebody waits meanwhile; the note is worth no more than this. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final DynamoDbClient dynamo;
  private final String table;

  HourNotes(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /**
   * Notes an hour, unless somebody has noted that one or a later one.
   *
   * @param where only where this holds, too
   */
  void note(Map<String, AttributeValue> key, String attribute, Instant hour, Update where) {
    AttributeValue at = AttributeValue.fromS(Instants.text(hour));
    try {
      dynamo.updateItem(
          where.set(attribute, at).ifAbsentOrLess(attribute, at).of(table, key).toBuilder()
              .overrideConfiguration(override -> override.apiCallTimeout(PATIENCE))
              .build());
    } catch (ConditionalCheckFailedException _) {
      // Somebody else has noted it, or there is nothing to note it with.
      return;
    }
  }
}
