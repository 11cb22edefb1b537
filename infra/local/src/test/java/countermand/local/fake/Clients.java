package countermand.local.fake;

import countermand.runtime.Environment;
import java.net.URI;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** SDK clients made from a function's variables, as the real handlers make theirs. */
record Clients(Environment environment) {
  DynamoDbClient dynamoDb() {
    return Fakes.client(DynamoDbClient.builder(), endpoint("DYNAMODB"));
  }

  SchedulerClient scheduler() {
    return Fakes.client(SchedulerClient.builder(), endpoint("SCHEDULER"));
  }

  EventBridgeClient eventBridge() {
    return Fakes.client(EventBridgeClient.builder(), endpoint("EVENTBRIDGE"));
  }

  SqsClient sqs() {
    return Fakes.client(SqsClient.builder(), endpoint("SQS"));
  }

  private URI endpoint(String service) {
    return URI.create(environment.required("AWS_ENDPOINT_URL_" + service));
  }
}
