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
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The items of feeds: such as {@code FEED#<link>} / slot, and a head that never expires. */
public final class DynamoFeedTable implements FeedTable {
  private static final String HEAD = "HEAD";
  private static final String PREFIX = "SLOT#";
  private static final String HEAD_SLOT = "slot";

  /** Above every slot's sort key. */
  private static final String BEYOND = "SLOT$";

  private final DynamoDbClient dynamo;
  private final String table;
  private final String kind;

  /** The feeds of links' events. */
  public DynamoFeedTable(DynamoDbClient dynamo, String table) {
    this(dynamo, table, "FEED");
  }

  /**
   * Feeds of something else.
   *
   * @param kind how the names of their partitions begin
   */
  public DynamoFeedTable(DynamoDbClient dynamo, String table, String kind) {
    this.dynamo = dynamo;
    this.table = table;
    this.kind = kind;
  }

  @Override
  public long head(String link) {
    Map<String, AttributeValue> item = get(link, HEAD);
    return item.isEmpty() ? 0 : new Reading(item).number(HEAD_SLOT);
  }

  @Override
  public void raiseHead(String link, long slot) {
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

  @Override
  public Optional<FeedEntry> put(String link, Slot slot) {
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

  @Override
  public boolean kept(String link, long number, Instant now) {
    Map<String, AttributeValue> item = get(link, sort(number));
    return !item.isEmpty() && slot(item).kept(now);
  }

  @Override
  public List<Slot> after(String link, long number) {
    Page page = page(link, number, Integer.MAX_VALUE);
    List<Slot> slots = new ArrayList<>(page.slots());
    while (page.next() != null) {
      page = page(link, page.next(), Integer.MAX_VALUE);
      slots.addAll(page.slots());
    }
    return slots;
  }

  @Override
  public Page page(String link, long after, int limit) {
    QueryResponse response =
        dynamo.query(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("PK = :feed AND SK BETWEEN :first AND :beyond")
                .expressionAttributeValues(
                    Map.of(
                        ":feed", AttributeValue.fromS(partition(link)),
                        ":first", AttributeValue.fromS(sort(after + 1)),
                        ":beyond", AttributeValue.fromS(BEYOND)))
                .limit(limit));
    List<Slot> slots = response.items().stream().map(DynamoFeedTable::slot).toList();
    boolean more = response.hasLastEvaluatedKey() && !response.lastEvaluatedKey().isEmpty();
    return new Page(slots, more && !slots.isEmpty() ? slots.getLast().number() : null);
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

  private Map<String, AttributeValue> key(String link, String sort) {
    return Map.of(
        Attributes.PK, AttributeValue.fromS(partition(link)),
        Attributes.SK, AttributeValue.fromS(sort));
  }

  private String partition(String link) {
    return kind + "#" + link;
  }

  private static String sort(long slot) {
    return String.format("%s%015d", PREFIX, slot);
  }
}
