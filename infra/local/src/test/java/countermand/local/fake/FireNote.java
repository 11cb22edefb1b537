package countermand.local.fake;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import countermand.runtime.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes into the note when its timer fired. */
public final class FireNote implements RequestStreamHandler {
  private final Environment environment;
  private final DynamoDbClient client;

  public FireNote(Environment environment) {
    this.environment = environment;
    this.client = new Clients(environment).dynamoDb();
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String id = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    client.putItem(r ->
        r.tableName(environment.required("TABLE"))
            .item(
                Map.of(
                    "PK", AttributeValue.fromS(id),
                    "SK", AttributeValue.fromS("NOTE"),
                    "fired", AttributeValue.fromS(environment.clock().instant().toString()))));
  }
}
