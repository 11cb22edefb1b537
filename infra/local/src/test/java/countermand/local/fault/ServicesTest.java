package countermand.local.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.local.fake.Fakes;
import countermand.local.http.Endpoint;
import countermand.local.http.Json;
import countermand.local.http.LocalServer;
import countermand.local.http.Reply;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Tried with the SDK's clients, which are what must recognise a fault. */
final class ServicesTest {
  private final Faults faults = new Faults();
  private final Map<Service, Integer> answered = new HashMap<>();
  private final LocalServer server;

  ServicesTest() throws IOException {
    Map<Service, Endpoint> endpoints = new HashMap<>();
    for (Service service : Service.values()) {
      endpoints.put(
          service,
          request -> {
            answered.merge(service, 1, Integer::sum);
            return Reply.json(200, Json.object());
          });
    }
    server = new LocalServer(0).serve("/", new Services(endpoints, faults));
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void aCallGoesToItsService(Service service) {
    call(service);

    assertThat(answered).containsExactly(Map.entry(service, 1));
  }

  @ParameterizedTest
  @EnumSource
  void theSdkTriesAThrottledCallAgain(Service service) {
    faults.on(service, Fault.THROTTLE, Optional.of(1));

    call(service);

    assertThat(answered).containsEntry(service, 1);
  }

  @ParameterizedTest
  @EnumSource
  void andKnowsThatItWasThrottled(Service service) {
    faults.on(service, Fault.THROTTLE, Optional.empty());

    assertThatThrownBy(() -> call(service))
        .isInstanceOf(AwsServiceException.class)
        .satisfies(e -> assertThat(((AwsServiceException) e).isThrottlingException()).isTrue());
  }

  @ParameterizedTest
  @EnumSource
  void aFailureIsAnInternalError(Service service) {
    faults.on(service, Fault.FAIL, Optional.empty());

    assertThatThrownBy(() -> call(service))
        .isInstanceOf(AwsServiceException.class)
        .satisfies(e -> assertThat(((AwsServiceException) e).statusCode()).isEqualTo(500));
  }

  @ParameterizedTest
  @EnumSource
  void aCallThatIsDroppedIsNotAnswered(Service service) {
    faults.on(service, Fault.DROP, Optional.empty());

    assertThatThrownBy(() -> call(service)).isInstanceOf(SdkClientException.class);
    assertThat(answered).isEmpty();
  }

  @Test
  void theTablesFaultsAreItsOwnExceptions() {
    faults.on(Service.DYNAMODB, Fault.THROTTLE, Optional.empty());
    assertThatThrownBy(() -> call(Service.DYNAMODB))
        .isInstanceOf(ProvisionedThroughputExceededException.class);
    faults.on(Service.DYNAMODB, Fault.FAIL, Optional.empty());
    assertThatThrownBy(() -> call(Service.DYNAMODB))
        .isInstanceOf(InternalServerErrorException.class);
  }

  private void call(Service service) {
    switch (service) {
      case DYNAMODB -> {
        try (DynamoDbClient client = Fakes.client(DynamoDbClient.builder(), server.uri())) {
          client.listTables();
        }
      }
      case SCHEDULER -> {
        try (SchedulerClient client = Fakes.client(SchedulerClient.builder(), server.uri())) {
          client.listSchedules(r -> r.groupName("default"));
        }
      }
      case BUS -> {
        try (EventBridgeClient client = Fakes.client(EventBridgeClient.builder(), server.uri())) {
          client.putEvents(r -> r.entries(PutEventsRequestEntry.builder().detail("{}").build()));
        }
      }
      case QUEUE -> {
        try (SqsClient client = Fakes.client(SqsClient.builder(), server.uri())) {
          client.listQueues();
        }
      }
      case KEYS -> {
        try (KmsClient client = Fakes.client(KmsClient.builder(), server.uri())) {
          client.decrypt(r -> r.ciphertextBlob(SdkBytes.fromUtf8String("sealed")));
        }
      }
    }
  }
}
