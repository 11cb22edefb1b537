package countermand.store.links;

import countermand.core.Side;
import countermand.store.Attributes;
import countermand.store.LinkCodec;
import countermand.store.Update;
import countermand.store.codec.Reading;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * In which hours the parties of a link last called us, and were last called. The first is noted
 * with their keys, the second in an item a side beside them.
 */
public final class CallTimes {
  private static final String CALLED = "CALLED#";
  private static final String CALLED_AT = "calledAt";

  /** What follows the last name that begins as keys do. */
  private static final String AFTER_KEYS = "CREDENTIAL$";

  private final DynamoDbClient dynamo;
  private final String table;
  private final HourNotes notes;

  /** Works on a table. */
  public CallTimes(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.notes = new HourNotes(dynamo, table);
  }

  /**
   * The last calls, each by the hour that began then; a side is absent that there was none of.
   *
   * @param came of a side to us
   * @param went of ours to a side
   */
  public record Last(Map<Side, Instant> came, Map<Side, Instant> went) {
    public Last {
      came = Map.copyOf(came);
      went = Map.copyOf(went);
    }
  }

  /**
   * Notes that a party was called, unless somebody has noted it in that hour.
   *
   * @param hour when it began
   */
  public void went(String link, Side to, Instant hour) {
    notes.note(
        Map.of(Attributes.PK, LinkCodec.partition(link), Attributes.SK, text(CALLED + to.name())),
        CALLED_AT,
        hour,
        new Update());
  }

  /**
   * The last calls of a link.
   *
   * @param but the protocol whose keys are not a party's system's, but people's
   */
  public Last of(String link, String but) {
    List<Reading> items =
        dynamo
            .queryPaginator(query ->
                query
                    .tableName(table)
                    .keyConditionExpression("PK = :link AND SK BETWEEN :from AND :until")
                    .expressionAttributeValues(
                        Map.of(
                            ":link", LinkCodec.partition(link),
                            ":from", text(CALLED),
                            ":until", text(AFTER_KEYS))))
            .items()
            .stream()
            .map(Reading::new)
            .toList();
    Map<Side, Instant> came = new EnumMap<>(Side.class);
    Map<Side, Instant> went = new EnumMap<>(Side.class);
    for (Reading item : items) {
      String name = item.text(Attributes.SK);
      if (name.startsWith(CALLED)) {
        later(went, Side.valueOf(name.substring(CALLED.length())), item.instant(CALLED_AT));
      } else {
        Key key = KeyRing.decode(item);
        @Nullable Instant used = key.lastUsedAt();
        if (used != null && !key.dialect().equals(but)) {
          later(came, key.side(), used);
        }
      }
    }
    return new Last(came, went);
  }

  private static void later(Map<Side, Instant> times, Side side, Instant at) {
    times.merge(side, at, (one, other) -> one.isAfter(other) ? one : other);
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }
}
