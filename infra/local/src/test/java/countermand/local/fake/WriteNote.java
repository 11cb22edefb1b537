package countermand.local.fake;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import countermand.runtime.Environment;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** PUT writes a note that owes a timer; GET says what is there. */
public final class WriteNote
    implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
  private final Environment environment;
  private final DynamoDbClient client;

  public WriteNote(Environment environment) {
    this.environment = environment;
    this.client = new Clients(environment).dynamoDb();
  }

  @Override
  public APIGatewayProxyResponseEvent handleRequest(
      APIGatewayProxyRequestEvent event, Context context) {
    String id = event.getPathParameters().get("id");
    Map<String, AttributeValue> key =
        Map.of("PK", AttributeValue.fromS(id), "SK", AttributeValue.fromS("NOTE"));
    return event.getHttpMethod().equals("PUT") ? write(key) : read(key);
  }

  private APIGatewayProxyResponseEvent write(Map<String, AttributeValue> key) {
    client.updateItem(r ->
        r.tableName(environment.required("TABLE"))
            .key(key)
            .updateExpression("SET owedSince = :now")
            .expressionAttributeValues(
                Map.of(":now", AttributeValue.fromS(environment.clock().instant().toString()))));
    return new APIGatewayProxyResponseEvent().withStatusCode(201);
  }

  private APIGatewayProxyResponseEvent read(Map<String, AttributeValue> key) {
    Map<String, AttributeValue> item =
        client.getItem(r -> r.tableName(environment.required("TABLE")).key(key)).item();
    String body = item.containsKey("fired") ? item.get("fired").s() : "";
    return new APIGatewayProxyResponseEvent().withStatusCode(200).withBody(body);
  }
}
