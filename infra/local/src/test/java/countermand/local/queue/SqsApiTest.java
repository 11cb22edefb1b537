package countermand.local.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.local.fake.Fakes;
import countermand.local.fake.TestClock;
import countermand.local.http.AwsJsonEndpoint;
import countermand.local.http.LocalServer;
import countermand.local.state.DataDirectory;
import countermand.local.template.Arns;
import countermand.local.template.QueueSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchEntryIdsNotDistinctException;
import software.amazon.awssdk.services.sqs.model.BatchRequestTooLongException;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.EmptyBatchRequestException;
import software.amazon.awssdk.services.sqs.model.InvalidMessageContentsException;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;
import software.amazon.awssdk.services.sqs.model.TooManyEntriesInBatchRequestException;

/** Tried with the SDK, which itself checks the MD5s of what it sent. */
final class SqsApiTest {
  private static final String URL = Arns.queueUrl("notices");
  private final TestClock clock = new TestClock();
  private final Queues queues =
      new Queues(List.of(QueueSpec.named("notices")), clock, DataDirectory.none());
  private final LocalServer server;
  private final SqsClient client;

  SqsApiTest() throws IOException {
    server = new LocalServer(0).serve("/", new AwsJsonEndpoint(new SqsApi(queues).operations()));
    server.start();
    client = Fakes.client(SqsClient.builder(), server.uri());
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void keepsAMessageWithAllThatCameWithIt() {
    String id =
        client
            .sendMessage(r ->
                r.queueUrl(URL)
                    .messageBody("{\"é\": \"☃\"}")
                    .messageGroupId("acme")
                    .delaySeconds(900)
                    .messageAttributes(
                        Map.of(
                            "z",
                                MessageAttributeValue.builder()
                                    .dataType("String")
                                    .stringValue("é")
                                    .build(),
                            "a",
                                MessageAttributeValue.builder()
                                    .dataType("Binary")
                                    .binaryValue(SdkBytes.fromUtf8String("hi"))
                                    .build(),
                            "n",
                                MessageAttributeValue.builder()
                                    .dataType("Number")
                                    .stringValue("1")
                                    .build())))
            .messageId();

    Message message = only();
    assertThat(message.id()).isEqualTo(id);
    assertThat(message.body()).isEqualTo("{\"é\": \"☃\"}");
    assertThat(message.group()).hasValue("acme");
    assertThat(message.attributes()).hasSize(3);
    assertThat(message.visibleAt()).isEqualTo(TestClock.START.plusSeconds(900));
  }

  @Test
  void ofABatchWhatIsWrongFailsAlone() {
    SendMessageBatchResponse response =
        client.sendMessageBatch(r ->
            r.queueUrl(URL)
                .entries(
                    entry("one", "1"),
                    entry("late", "2").toBuilder().delaySeconds(901).build(),
                    entry("control", "\u0001"),
                    entry("two", "3")));

    assertThat(response.successful()).extracting(e -> e.id()).containsExactly("one", "two");
    assertThat(response.failed())
        .extracting(
            BatchResultErrorEntry::id,
            BatchResultErrorEntry::code,
            BatchResultErrorEntry::senderFault)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("late", "InvalidParameterValue", true),
            org.assertj.core.groups.Tuple.tuple("control", "InvalidMessageContents", true));
    assertThat(queues.messages(Arns.queue("notices"))).containsExactly("1", "3");
  }

  @Test
  void hasSqssLimits() {
    String large = "y".repeat(QueueSpec.BYTES_MAX);
    client.sendMessage(r -> r.queueUrl(URL).messageBody(large));
    assertThatThrownBy(() -> client.sendMessage(r -> r.queueUrl(URL).messageBody(large + "y")))
        .isInstanceOf(SqsException.class)
        .hasMessageContaining("1048576");
    assertThatThrownBy(() -> batch(entry("a", large), entry("b", "y")))
        .isInstanceOf(BatchRequestTooLongException.class);
    assertThatThrownBy(this::batch).isInstanceOf(EmptyBatchRequestException.class);
    assertThatThrownBy(() -> batch(entry("a", "1"), entry("a", "2")))
        .isInstanceOf(BatchEntryIdsNotDistinctException.class);
    List<SendMessageBatchRequestEntry> eleven = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      eleven.add(entry("e" + i, "x"));
    }
    assertThatThrownBy(() -> batch(eleven.toArray(SendMessageBatchRequestEntry[]::new)))
        .isInstanceOf(TooManyEntriesInBatchRequestException.class);
    assertThatThrownBy(() -> client.sendMessage(r -> r.queueUrl(URL).messageBody("\u0000")))
        .isInstanceOf(InvalidMessageContentsException.class);
  }

  @ParameterizedTest
  @CsvSource({"-1, g", "901, g", "0, a b"})
  void refusesParametersThatSqsRefuses(int delay, String group) {
    assertThatThrownBy(() ->
            client.sendMessage(
                r -> r.queueUrl(URL).messageBody("x").delaySeconds(delay).messageGroupId(group)))
        .isInstanceOf(SqsException.class)
        .satisfies(e ->
            assertThat(((SqsException) e).awsErrorDetails().errorCode())
                .isEqualTo("InvalidParameterValue"));
  }

  @Test
  void knowsItsQueues() {
    assertThat(client.getQueueUrl(r -> r.queueName("notices")).queueUrl()).isEqualTo(URL);
    assertThatThrownBy(
            () -> client.sendMessage(r -> r.queueUrl(Arns.queueUrl("nobody")).messageBody("x")))
        .isInstanceOf(QueueDoesNotExistException.class);
    assertThatThrownBy(() -> client.getQueueUrl(r -> r.queueName("nobody")))
        .isInstanceOf(QueueDoesNotExistException.class);
  }

  private SendMessageBatchResponse batch(SendMessageBatchRequestEntry... entries) {
    return client.sendMessageBatch(r -> r.queueUrl(URL).entries(entries));
  }

  private static SendMessageBatchRequestEntry entry(String id, String body) {
    return SendMessageBatchRequestEntry.builder().id(id).messageBody(body).build();
  }

  private Message only() {
    return queues.find(Arns.queue("notices")).orElseThrow().all().getFirst();
  }
}
