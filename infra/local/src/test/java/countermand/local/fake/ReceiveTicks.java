package countermand.local.fake;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import countermand.runtime.Environment;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Fails each message once, and writes into a note of its name when the second try came. */
public final class ReceiveTicks implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final Environment environment;
  private final DynamoDbClient client;

  public ReceiveTicks(Environment environment) {
    this.environment = environment;
    this.client = new Clients(environment).dynamoDb();
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    return new SQSBatchResponse(
        event.getRecords().stream()
            .filter(message -> !done(message))
            .map(message -> new SQSBatchResponse.BatchItemFailure(message.getMessageId()))
            .toList());
  }

  private boolean done(SQSEvent.SQSMessage message) {
    if ("1".equals(message.getAttributes().get("ApproximateReceiveCount"))) {
      return false;
    }
    client.putItem(r ->
        r.tableName(environment.required("TABLE"))
            .item(
                Map.of(
                    "PK", AttributeValue.fromS(message.getBody()),
                    "SK", AttributeValue.fromS("NOTE"),
                    "fired", AttributeValue.fromS(environment.clock().instant().toString()))));
    return true;
  }
}
