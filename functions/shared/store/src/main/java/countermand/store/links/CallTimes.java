package countermand.store.links;

import countermand.core.Role;
import countermand.core.Side;
import countermand.store.Attributes;
import countermand.store.LinkCodec;
import countermand.store.Update;
import countermand.store.codec.Instants;
import countermand.store.codec.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * In which hours the parties of a link last called us, and were last called. The first is noted
 * with their keys, the second in an item a side beside them.
 */
public final class CallTimes {
  /** What came of the call is recorded after this, so that it must not wait for long. */
  private static final Duration NOTE_PATIENCE = Duration.ofMillis(500);

  private static final String CALLED = "CALLED#";
  private static final String CALLED_AT = "calledAt";
  private static final String KEYS = "CREDENTIAL#";

  /** What follows the last name that begins as keys do. */
  private static final String AFTER_KEYS = "CREDENTIAL$";

  private final DynamoDbClient dynamo;
  private final String table;

  /** Works on a table. */
  public CallTimes(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
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
    Map<String, AttributeValue> key = new HashMap<>(LinkCodec.key(link));
    key.put(Attributes.SK, text(CALLED + to.name()));
    try {
      dynamo.updateItem(
          new Update()
                  .set(CALLED_AT, text(Instants.text(hour)))
                  .ifAbsentOrLess(CALLED_AT, text(Instants.text(hour)))
                  .of(table, key)
                  .toBuilder()
                  .overrideConfiguration(override -> override.apiCallTimeout(NOTE_PATIENCE))
                  .build());
    } catch (ConditionalCheckFailedException _) {
      // Somebody else has noted it.
      return;
    }
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
                            ":link", LinkCodec.key(link).getOrDefault(Attributes.PK, text("")),
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
      } else if (!name.startsWith(KEYS + but + "#")) {
        used(item).ifPresent(at -> later(came, side(item.constant(Role.class, "role")), at));
      }
    }
    return new Last(came, went);
  }

  private static Optional<Instant> used(Reading key) {
    return Optional.ofNullable(key.instantOrNull(KeyRing.LAST_USED));
  }

  private static void later(Map<Side, Instant> times, Side side, Instant at) {
    times.merge(side, at, (one, other) -> one.isAfter(other) ? one : other);
  }

  private static Side side(Role role) {
    return switch (role) {
      case MARKETPLACE -> Side.MARKETPLACE;
      case SELLER -> Side.SELLER;
      case OPERATOR -> throw new IllegalStateException("an operator's key is no link's");
    };
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }
}
