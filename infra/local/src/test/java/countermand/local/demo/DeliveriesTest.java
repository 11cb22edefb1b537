package countermand.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.dynamodb.EmbeddedDynamoDb;
import countermand.local.fake.Fakes;
import countermand.local.fake.Requests;
import countermand.local.http.Json;
import countermand.local.table.Tables;
import countermand.local.template.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class DeliveriesTest {
  private static final Template TEMPLATE =
      Template.read(
          """
          Resources:
            Orders:
              Type: AWS::DynamoDB::Table
              Properties:
                TableName: orders
                AttributeDefinitions:
                  - {AttributeName: PK, AttributeType: S}
                  - {AttributeName: SK, AttributeType: S}
                KeySchema: [{AttributeName: PK, KeyType: HASH}, {AttributeName: SK, KeyType: RANGE}]
          """);
  private final EmbeddedDynamoDb engine = EmbeddedDynamoDb.start(0, null);
  private final DynamoDbClient client = Fakes.client(DynamoDbClient.builder(), engine.endpoint());

  DeliveriesTest() {
    TEMPLATE.tables().forEach(new Tables(client)::make);
  }

  @AfterEach
  void stop() {
    client.close();
    engine.close();
  }

  @Test
  void showsEachOldestFirstWithoutTheTablesOwnKeys() {
    put("ORDER#acme#m#o-2", "DELIVERY#d2", "2026-11-21T10:00:05.000Z");
    put("ORDER#acme#m#o-1", "DELIVERY#d1", "2026-11-21T10:00:00.000Z");
    put("ORDER#acme#m#o-1", "ORDER", "2026-11-21T09:00:00.000Z");

    JsonNode shown =
        Json.read(
                new Deliveries(client, "orders")
                    .answer(Requests.of("GET", "/_local/deliveries", ""))
                    .body())
            .path("deliveries");

    assertThat(shown).hasSize(2);
    assertThat(shown.path(0).toString())
        .isEqualTo(
            "{\"id\":\"d1\",\"link\":\"acme\",\"orderId\":\"o-1\",\"attempts\":3,"
                + "\"lines\":[\"1\"],\"notice\":{\"told\":true},"
                + "\"openedAt\":\"2026-11-21T10:00:00.000Z\"}");
    assertThat(shown.path(1).path("id").asText()).isEqualTo("d2");
  }

  private void put(String partition, String sort, String openedAt) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("PK", AttributeValue.fromS(partition));
    item.put("SK", AttributeValue.fromS(sort));
    item.put("openedAt", AttributeValue.fromS(openedAt));
    item.put("dueAt", AttributeValue.fromS(openedAt));
    item.put("attempts", AttributeValue.fromN("3"));
    item.put("notice", AttributeValue.fromM(Map.of("told", AttributeValue.fromBool(true))));
    item.put("lines", AttributeValue.fromL(List.of(AttributeValue.fromS("1"))));
    client.putItem(r -> r.tableName("orders").item(item));
  }
}
