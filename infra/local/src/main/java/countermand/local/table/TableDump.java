package countermand.local.table;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.Endpoint;
import countermand.local.http.Json;
import countermand.local.http.Reply;
import countermand.local.http.Request;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** {@code GET /_local/table}: every item as it is stored. */
public record TableDump(DynamoDbClient client, String table) implements Endpoint {

  @Override
  public Reply answer(Request request) {
    return switch (request.method()) {
      case "GET", "HEAD" -> Reply.json(200, json());
      default -> Reply.problem(404, "Not Found", "ROUTE_NOT_FOUND", "The table can be read: GET.");
    };
  }

  private ObjectNode json() {
    ObjectNode answer = Json.object();
    ArrayNode items = answer.putArray("items");
    client.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
        .map(ItemJson::of)
        .forEach(items::add);
    return answer;
  }
}
