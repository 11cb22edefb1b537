package countermand.bench.floor;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The least that a decision can be: one consistent read of an item, and one write of as much on
 * condition that it is still what was read. It looks at nothing that it is sent, and its answer is
 * fixed. Where {@code FLOOR} says read, it leaves the write out, as a query does.
 */
public class Handler implements RequestStreamHandler {
  private static final byte[] ANSWER =
      "{\"statusCode\":200,\"body\":\"{}\"}".getBytes(StandardCharsets.UTF_8);
  private static final Map<String, AttributeValue> KEY =
      Map.of("PK", AttributeValue.fromS("FLOOR"), "SK", AttributeValue.fromS("FLOOR"));

  private final DynamoDbClient dynamo;
  private final String table;
  private final boolean writes;

  /** For Lambda; with the client over the JDK's, as the SDK brings it. */
  public Handler() {
    this(UrlConnectionHttpClient.create());
  }

  /** With another HTTP client. */
  protected Handler(SdkHttpClient http) {
    dynamo =
        DynamoDbClient.builder()
            .httpClient(http)
            .region(Region.of(variable("AWS_REGION")))
            .endpointOverride(URI.create(variable("AWS_ENDPOINT_URL_DYNAMODB")))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsSessionCredentials.create(
                        variable("AWS_ACCESS_KEY_ID"),
                        variable("AWS_SECRET_ACCESS_KEY"),
                        variable("AWS_SESSION_TOKEN"))))
            .build();
    table = variable("TABLE");
    writes = !"read".equals(System.getenv("FLOOR"));
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    input.readAllBytes();
    Map<String, AttributeValue> item =
        dynamo.getItem(get -> get.tableName(table).key(KEY).consistentRead(true)).item();
    if (writes) {
      write(item);
    }
    output.write(ANSWER);
  }

  private static String variable(String name) {
    return Objects.requireNonNull(System.getenv(name), name);
  }

  private static AttributeValue there(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name), name);
  }

  private void write(Map<String, AttributeValue> item) {
    long version = Long.parseLong(there(item, "version").n());
    dynamo.updateItem(update ->
        update
            .tableName(table)
            .key(KEY)
            .updateExpression("SET content = :content, version = :next")
            .conditionExpression("version = :seen")
            .expressionAttributeValues(
                Map.of(
                    ":content", there(item, "content"),
                    ":seen", AttributeValue.fromN(Long.toString(version)),
                    ":next", AttributeValue.fromN(Long.toString(version + 1)))));
  }
}
