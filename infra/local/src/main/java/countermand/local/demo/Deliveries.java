package countermand.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.Endpoint;
import countermand.local.http.Json;
import countermand.local.http.Reply;
import countermand.local.http.Request;
import countermand.store.Attributes;
import countermand.store.delivery.DeliveryKey;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** {@code GET /_local/deliveries}: every notice in the table and how far it is, oldest first. */
public final class Deliveries implements Endpoint {
  /** Keys of the table and its indexes, and what only the store's own conditions look at. */
  private static final Set<String> OF_THE_TABLE =
      Set.of(
          Attributes.PK,
          Attributes.SK,
          Attributes.KIND,
          Attributes.DUE_AT,
          Attributes.DUE_SHARD,
          Attributes.UNDELIVERED_LINK,
          Attributes.UNDELIVERED_SINCE,
          Attributes.EXPIRES_AT,
          Attributes.REVISION);

  private final DynamoDbClient client;
  private final String table;

  /** Of the table that holds everything. */
  public Deliveries(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public Reply answer(Request request) {
    return switch (request.method()) {
      case "GET", "HEAD" -> Reply.json(200, json());
      default -> Reply.problem(404, "Not Found", "ROUTE_NOT_FOUND", "Deliveries can be read: GET.");
    };
  }

  private ObjectNode json() {
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("deliveries");
    ScanRequest all =
        ScanRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .filterExpression("begins_with(SK, :prefix)")
            .expressionAttributeValues(Map.of(":prefix", AttributeValue.fromS(DeliveryKey.PREFIX)))
            .build();
    client.scanPaginator(all).items().stream()
        .map(Deliveries::delivery)
        .sorted(
            Comparator.<ObjectNode, String>comparing(node -> node.path("openedAt").asText())
                .thenComparing(node -> node.path("id").asText()))
        .forEach(list::add);
    return answer;
  }

  private static ObjectNode delivery(Map<String, AttributeValue> item) {
    ObjectNode node = Json.object();
    DeliveryKey key =
        DeliveryKey.of(text(item, Attributes.PK), text(item, Attributes.SK)).orElseThrow();
    node.put("id", key.id()).put("link", key.order().link()).put("orderId", key.order().id());
    new TreeMap<>(item)
        .forEach((name, value) -> {
          if (!OF_THE_TABLE.contains(name)) {
            node.set(name, plain(value));
          }
        });
    return node;
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name)).s();
  }

  private static JsonNode plain(AttributeValue value) {
    // The SDK's enumeration; sets and bytes are in no delivery.
    return switch (value.type()) {
      case S -> Json.tree(value.s());
      case N -> Json.tree(new BigDecimal(value.n()));
      case BOOL -> Json.tree(value.bool());
      case L -> Json.tree(value.l().stream().map(Deliveries::plain).toList());
      case M -> {
        ObjectNode map = Json.object();
        value.m().forEach((name, child) -> map.set(name, plain(child)));
        yield map;
      }
      default -> Json.tree(value.toString());
    };
  }
}
