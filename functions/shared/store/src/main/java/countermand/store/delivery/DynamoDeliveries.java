package countermand.store.delivery;

import static countermand.store.Attributes.PK;
import static countermand.store.Attributes.SK;

import countermand.core.Side;
import countermand.store.Attributes;
import countermand.store.SlotKey;
import countermand.store.Update;
import countermand.store.codec.Instants;
import countermand.store.codec.Reading;
import java.time.Instant;
import java.util.Comparator;
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

/** The deliveries in DynamoDB, each an item beside its order. */
public final class DynamoDeliveries implements Deliveries {
  /** What was opened at one instant is in the order in which it happened. */
  static final Comparator<Delivery> OLDEST_FIRST =
      Comparator.comparing(Delivery::openedAt)
          .thenComparingLong(delivery -> delivery.notice().facts().version())
          .thenComparing(Delivery::id);

  private final DynamoDbClient dynamo;
  private final String table;

  /** Works on a table. */
  public DynamoDeliveries(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public void open(Delivery delivery) {
    perform(delivery.key(), written(delivery).ifAbsent(PK));
  }

  @Override
  public Optional<Delivery> read(DeliveryKey key) {
    Map<String, AttributeValue> item =
        dynamo.getItem(get -> get.tableName(table).key(key(key)).consistentRead(true)).item();
    return item.isEmpty()
        ? Optional.empty()
        : Optional.of(DeliveryCodec.decode(key.order(), new Reading(item)));
  }

  @Override
  public boolean replace(Delivery seen, Delivery next) {
    AttributeValue revision = AttributeValue.fromN(Long.toString(seen.revision()));
    return perform(next.key(), written(next).ifEquals(Attributes.REVISION, revision));
  }

  @Override
  public boolean push(DeliveryKey key, Instant shown, Instant until) {
    return perform(
        key,
        new Update()
            .set(Attributes.DUE_AT, text(Instants.text(until)))
            .increment(Attributes.REVISION)
            .ifEquals(Attributes.DUE_AT, text(Instants.text(shown))));
  }

  @Override
  public List<Delivery> ofOrder(SlotKey order) {
    return dynamo
        .queryPaginator(query ->
            query
                .tableName(table)
                .keyConditionExpression("PK = :order AND begins_with(SK, :delivery)")
                .expressionAttributeValues(
                    Map.of(
                        ":order", text(order.partition()),
                        ":delivery", text(DeliveryKey.PREFIX)))
                .consistentRead(true))
        .items()
        .stream()
        .map(item -> DeliveryCodec.decode(order, new Reading(item)))
        .sorted(OLDEST_FIRST)
        .toList();
  }

  @Override
  public Optional<DeliveryKey> find(String link, String id) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .indexName(Attributes.DELIVERIES_INDEX)
            .keyConditionExpression("deliveryId = :id")
            .expressionAttributeValues(Map.of(":id", text(id)))
            .build();
    return dynamo.query(query).items().stream()
        .flatMap(item -> key(item).stream())
        .filter(key -> key.order().link().equals(link))
        .findFirst();
  }

  @Override
  public Optional<Page> undelivered(
      String link, Delivery.Status status, int limit, @Nullable String cursor) {
    if (cursor == null) {
      return Optional.of(page(query(link, status, limit)));
    }
    return DeliveryCursor.parse(cursor)
        .map(from ->
            page(query(link, status, limit).exclusiveStartKey(startKey(link, status, from))));
  }

  private QueryRequest.Builder query(String link, Delivery.Status status, int limit) {
    return undelivered(table, link, status).limit(limit);
  }

  /** Asks a table's index for what one link's parties have not taken, and how it stands. */
  public static QueryRequest.Builder undelivered(
      String table, String link, Delivery.Status status) {
    return QueryRequest.builder()
        .tableName(table)
        .indexName(Attributes.UNDELIVERED_INDEX)
        .keyConditionExpression("undeliveredLink = :link")
        .expressionAttributeValues(
            Map.of(":link", text(DeliveryCodec.undeliveredLink(link, status))));
  }

  private Page page(QueryRequest.Builder query) {
    QueryResponse response = dynamo.query(query.build());
    return new Page(
        response.items().stream().flatMap(item -> key(item).stream()).toList(),
        response.hasLastEvaluatedKey() ? cursor(response.lastEvaluatedKey()) : null);
  }

  private static @Nullable String cursor(Map<String, AttributeValue> last) {
    return last.isEmpty()
        ? null
        : key(last)
            .map(key ->
                new DeliveryCursor(
                        new Reading(last).instant(Attributes.UNDELIVERED_SINCE),
                        key.id(),
                        key.order().id())
                    .text())
            .orElse(null);
  }

  private static Map<String, AttributeValue> startKey(
      String link, Delivery.Status status, DeliveryCursor from) {
    SlotKey order = new SlotKey(link, Side.MARKETPLACE, from.orderId());
    Map<String, AttributeValue> start = new HashMap<>(key(new DeliveryKey(order, from.id())));
    start.put(Attributes.UNDELIVERED_LINK, text(DeliveryCodec.undeliveredLink(link, status)));
    start.put(Attributes.UNDELIVERED_SINCE, text(Instants.text(from.since())));
    return start;
  }

  /** What this release does not know of an item stays as it is. */
  private static Update written(Delivery delivery) {
    Map<String, AttributeValue> item = DeliveryCodec.encode(delivery);
    Update update = new Update();
    DeliveryCodec.NAMES.forEach(name -> update.setOrRemove(name, item.get(name)));
    return update;
  }

  private boolean perform(DeliveryKey key, Update update) {
    try {
      dynamo.updateItem(update.of(table, key(key)));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  private static Optional<DeliveryKey> key(Map<String, AttributeValue> item) {
    Reading keys = new Reading(item);
    return DeliveryKey.of(keys.text(PK), keys.text(SK));
  }

  private static Map<String, AttributeValue> key(DeliveryKey key) {
    return Map.of(PK, text(key.order().partition()), SK, text(key.sort()));
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }
}
