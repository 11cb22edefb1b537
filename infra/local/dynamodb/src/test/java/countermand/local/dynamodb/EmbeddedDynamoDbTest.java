package countermand.local.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class EmbeddedDynamoDbTest {
  private static final Map<String, AttributeValue> ITEM =
      Map.of("PK", AttributeValue.fromS("ORDER#1"), "stage", AttributeValue.fromS("InWindow"));

  @Test
  void keepsAnItem() {
    try (EmbeddedDynamoDb dynamo = EmbeddedDynamoDb.start(0, null);
        DynamoDbClient client = client(dynamo)) {
      createTable(client);
      putItem(client);
      assertThat(item(client)).isEqualTo(ITEM);
    }
  }

  @Test
  void keepsAnItemInItsDataDirectory(@TempDir Path parent) {
    Path data = parent.resolve("not/yet/there");
    try (EmbeddedDynamoDb dynamo = EmbeddedDynamoDb.start(0, data);
        DynamoDbClient client = client(dynamo)) {
      createTable(client);
      putItem(client);
    }
    try (EmbeddedDynamoDb dynamo = EmbeddedDynamoDb.start(0, data);
        DynamoDbClient client = client(dynamo)) {
      assertThat(item(client)).isEqualTo(ITEM);
    }
  }

  @Test
  void twoInMemoryKnowNothingOfEachOther() {
    try (EmbeddedDynamoDb first = EmbeddedDynamoDb.start(0, null);
        EmbeddedDynamoDb second = EmbeddedDynamoDb.start(0, null);
        DynamoDbClient one = client(first);
        DynamoDbClient two = client(second)) {
      createTable(one);
      assertThat(two.listTables().tableNames()).isEmpty();
    }
  }

  @Test
  void saysWhichPortIsTaken() {
    try (EmbeddedDynamoDb dynamo = EmbeddedDynamoDb.start(0, null)) {
      int taken = dynamo.endpoint().getPort();
      assertThatThrownBy(() -> EmbeddedDynamoDb.start(taken, null))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("port " + taken);
    }
  }

  private static void createTable(DynamoDbClient client) {
    client.createTable(table ->
        table
            .tableName("orders")
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(
                AttributeDefinition.builder()
                    .attributeName("PK")
                    .attributeType(ScalarAttributeType.S)
                    .build())
            .keySchema(
                KeySchemaElement.builder().attributeName("PK").keyType(KeyType.HASH).build()));
  }

  private static void putItem(DynamoDbClient client) {
    client.putItem(put -> put.tableName("orders").item(ITEM));
  }

  private static Map<String, AttributeValue> item(DynamoDbClient client) {
    return client.getItem(get -> get.tableName("orders").key(Map.of("PK", ITEM.get("PK")))).item();
  }

  private static DynamoDbClient client(EmbeddedDynamoDb dynamo) {
    return DynamoDbClient.builder()
        .endpointOverride(dynamo.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
