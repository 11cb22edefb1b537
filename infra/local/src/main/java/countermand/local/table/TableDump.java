package countermand.local.table;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.Endpoint;
import countermand.local.http.Json;
import countermand.local.http.Reply;
import countermand.local.http.Request;
import countermand.store.Attributes;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.pagination.sync.SdkIterable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@code GET /_local/table}: every item as it is stored. {@code PUT} takes such an answer and puts
 * those items in place of all that are there, as if the table had been restored from a backup.
 */
public record TableDump(DynamoDbClient client, String table) implements Endpoint {

  @Override
  public Reply answer(Request request) {
    return switch (request.method()) {
      case "GET", "HEAD" -> Reply.json(200, json());
      case "PUT" -> restored(request.body());
      default ->
          Reply.problem(
              404,
              "Not Found",
              "ROUTE_NOT_FOUND",
              "The table can be read, GET, and restored, PUT.");
    };
  }

  private Reply restored(byte[] body) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    try {
      Json.read(body).required("items").forEach(item -> items.add(ItemJson.item(item)));
    } catch (UncheckedIOException | IllegalArgumentException e) {
      return Reply.problem(400, "Bad Request", "MALFORMED", "It must be what GET answers here.");
    }
    for (Map<String, AttributeValue> item : scanned()) {
      client.deleteItem(delete -> delete.tableName(table).key(key(item)));
    }
    items.forEach(item -> client.putItem(put -> put.tableName(table).item(item)));
    return Reply.json(200, json());
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
    return Map.of(Attributes.PK, item.get(Attributes.PK), Attributes.SK, item.get(Attributes.SK));
  }

  private SdkIterable<Map<String, AttributeValue>> scanned() {
    return client.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items();
  }

  private ObjectNode json() {
    ObjectNode answer = Json.object();
    ArrayNode items = answer.putArray("items");
    scanned().stream().map(ItemJson::of).forEach(items::add);
    return answer;
  }
}
