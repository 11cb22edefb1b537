package countermand.store.telling;

import countermand.local.dynamodb.EmbeddedDynamoDb;
import countermand.store.Attributes;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * One table for all tests of this JVM, as template.yaml declares it; each test has its own link.
 */
public final class Table {
  /** The table's name. */
  public static final String NAME = "countermand";

  private static final EmbeddedDynamoDb DYNAMO = EmbeddedDynamoDb.start(0, null);
  private static final DynamoDbClient CLIENT = client();

  private static final AtomicInteger TABLES = new AtomicInteger();

  static {
    create(NAME);
  }

  private Table() {}

  /** A client that nobody listens to. */
  public static DynamoDbClient plain() {
    return CLIENT;
  }

  /** A client of its own, with those in its way. */
  public static DynamoDbClient client(ExecutionInterceptor... interceptors) {
    return DynamoDbClient.builder()
        .endpointOverride(DYNAMO.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(o -> o.executionInterceptors(List.of(interceptors)))
        .build();
  }

  /** The name of a table of its own, for a test that cannot have a link of its own. */
  public static String fresh() {
    String name = NAME + TABLES.incrementAndGet();
    create(name);
    return name;
  }

  private static void create(String name) {
    CLIENT.createTable(table ->
        table
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(
                Stream.of(
                        Attributes.PK,
                        Attributes.SK,
                        Attributes.WAITING_LINK,
                        Attributes.WAITING_DEADLINE,
                        Attributes.DUE_SHARD,
                        Attributes.DUE_AT,
                        Attributes.DELIVERY_ID,
                        Attributes.UNDELIVERED_LINK,
                        Attributes.UNDELIVERED_SINCE)
                    .map(Table::text)
                    .toList())
            .keySchema(keys(Attributes.PK, Attributes.SK))
            .globalSecondaryIndexes(
                index("decisions", Attributes.WAITING_LINK, Attributes.WAITING_DEADLINE),
                index("due", Attributes.DUE_SHARD, Attributes.DUE_AT),
                index("deliveries", Attributes.DELIVERY_ID),
                index("undelivered", Attributes.UNDELIVERED_LINK, Attributes.UNDELIVERED_SINCE)));
  }

  private static AttributeDefinition text(String attribute) {
    return AttributeDefinition.builder()
        .attributeName(attribute)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static GlobalSecondaryIndex index(String name, String hash, String range) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(keys(hash, range))
        .projection(p -> p.projectionType(ProjectionType.KEYS_ONLY))
        .build();
  }

  private static GlobalSecondaryIndex index(String name, String hash) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key(hash, KeyType.HASH))
        .projection(p -> p.projectionType(ProjectionType.KEYS_ONLY))
        .build();
  }

  private static List<KeySchemaElement> keys(String hash, String range) {
    return List.of(key(hash, KeyType.HASH), key(range, KeyType.RANGE));
  }

  private static KeySchemaElement key(String attribute, KeyType type) {
    return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
  }
}
