package countermand.store.feed;

import countermand.core.FeedEntry;
import countermand.store.Attributes;
import countermand.store.codec.Fields;
import countermand.store.codec.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The items of feeds: {@code FEED#<link>} / slot, and a head that never expires. */
final class FeedTable {
  private static final String HEAD = "HEAD";
  private static final String PREFIX = "SLOT#";
  private static final String HEAD_SLOT = "slot";

  /** Above every slot's sort key. */
  private static final String BEYOND = "SLOT$";

  private final DynamoDbClient dynamo;
  private final String table;

  /**
   * A slot that is taken.
   *
   * @param expiresAt epoch seconds
   */
  record Slot(long number, FeedEntry entry, long expiresAt) {
    boolean kept(Instant now) {
      return expiresAt > now.getEpochSecond();
    }
  }

  FeedTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** The highest slot that was acknowledged; 0 for a feed that never had one. */
  long head(String link) {
    Map<String, AttributeValue> item = get(link, HEAD);
    return item.isEmpty() ? 0 : new Reading(item).number(HEAD_SLOT);
  }

  /** The head only ever moves up; whoever moved it further has moved it far enough. */
  void raiseHead(String link, long slot) {
    AttributeValue number = AttributeValue.fromN(Long.toString(slot));
    try {
      dynamo.updateItem(update ->
          update
              .tableName(table)
              .key(key(link, HEAD))
              .updateExpression("SET #slot = :slot")
              .conditionExpression("attribute_not_exists(#slot) OR #slot < :slot")
              .expressionAttributeNames(Map.of("#slot", HEAD_SLOT))
              .expressionAttributeValues(Map.of(":slot", number)));
    } catch (ConditionalCheckFailedException _) {
      // Somebody else was further ahead.
    }
  }

  /** Puts an event into a slot, unless it is taken: then what is there. */
  Optional<FeedEntry> put(String link, Slot slot) {
    Map<String, AttributeValue> item =
        new HashMap<>(
            new Fields()
                .put("id", slot.entry().id())
                .put("type", slot.entry().type())
                .put("detail", slot.entry().detail())
                .put(Attributes.EXPIRES_AT, slot.expiresAt())
                .map());
    item.putAll(key(link, sort(slot.number())));
    try {
      dynamo.putItem(put ->
          put.tableName(table)
              .item(item)
              .conditionExpression("attribute_not_exists(PK)")
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return Optional.empty();
    } catch (ConditionalCheckFailedException e) {
      return Optional.of(entry(new Reading(e.item())));
    }
  }

  /** Whether a slot is there and still counts. */
  boolean kept(String link, long number, Instant now) {
    Map<String, AttributeValue> item = get(link, sort(number));
    return !item.isEmpty() && slot(item).kept(now);
  }

  /** All slots after one, expired ones among them, in their order. */
  List<Slot> after(String link, long number) {
    List<Slot> slots = new ArrayList<>();
    Page page = page(link, number, Integer.MAX_VALUE, null);
    slots.addAll(page.slots());
    while (page.next() != null) {
      page = page(link, number, Integer.MAX_VALUE, page.next());
      slots.addAll(page.slots());
    }
    return slots;
  }

  /** Some slots, and where the next ones begin. */
  record Page(List<Slot> slots, @Nullable Map<String, AttributeValue> next) {}

  Page page(String link, long after, int limit, @Nullable Map<String, AttributeValue> from) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("PK = :feed AND SK BETWEEN :first AND :beyond")
            .expressionAttributeValues(
                Map.of(
                    ":feed", AttributeValue.fromS(partition(link)),
                    ":first", AttributeValue.fromS(sort(after + 1)),
                    ":beyond", AttributeValue.fromS(BEYOND)))
            .limit(limit);
    if (from != null) {
      query.exclusiveStartKey(from);
    }
    QueryResponse response = dynamo.query(query.build());
    boolean more = response.hasLastEvaluatedKey() && !response.lastEvaluatedKey().isEmpty();
    return new Page(
        response.items().stream().map(FeedTable::slot).toList(),
        more ? response.lastEvaluatedKey() : null);
  }

  private Map<String, AttributeValue> get(String link, String sort) {
    return dynamo
        .getItem(get -> get.tableName(table).key(key(link, sort)).consistentRead(true))
        .item();
  }

  private static Slot slot(Map<String, AttributeValue> item) {
    Reading fields = new Reading(item);
    long number = Long.parseLong(fields.text(Attributes.SK).substring(PREFIX.length()));
    return new Slot(number, entry(fields), fields.number(Attributes.EXPIRES_AT));
  }

  private static FeedEntry entry(Reading fields) {
    return new FeedEntry(fields.text("id"), fields.text("type"), fields.text("detail"));
  }

  private static Map<String, AttributeValue> key(String link, String sort) {
    return Map.of(
        Attributes.PK, AttributeValue.fromS(partition(link)),
        Attributes.SK, AttributeValue.fromS(sort));
  }

  private static String partition(String link) {
    return "FEED#" + link;
  }

  private static String sort(long slot) {
    return String.format("%s%015d", PREFIX, slot);
  }
}
