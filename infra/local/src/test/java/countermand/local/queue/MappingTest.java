package countermand.local.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.fake.TestClock;
import countermand.local.function.FunctionException;
import countermand.local.function.Functions;
import countermand.local.function.Invoker;
import countermand.local.function.Targets;
import countermand.local.http.Json;
import countermand.local.state.DataDirectory;
import countermand.local.template.Arns;
import countermand.local.template.EventSource.QueueMessages;
import countermand.local.template.QueueSpec;
import countermand.local.template.Template;
import countermand.local.template.TemplateException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MappingTest {
  private static final String NOTICES = Arns.queue("notices");
  private static final String LETTERS = Arns.queue("letters");
  private static final Duration VISIBILITY = Duration.ofSeconds(90);
  private static final String ALL_DONE = "{\"batchItemFailures\":[]}";

  private final TestClock clock = new TestClock();
  private final Functions functions = new Functions();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private Queues queues = queues(DataDirectory.none());
  private Targets targets = new Targets(functions, queues);

  @AfterEach
  void stop() {
    targets.close();
  }

  @Test
  void handsOverInLambdasFormat() throws Exception {
    JsonNode own = Json.read("{\"kind\":{\"DataType\":\"String\",\"StringValue\":\"redelivery\"}}");
    Instant now = clock.instant();
    queue().send(Message.of("hello", Optional.of("acme"), own, now, now));

    drain(mapping(event -> ALL_DONE));

    JsonNode record = events.getFirst().at("/Records/0");
    assertThat(record.path("messageId").asText()).isNotEmpty();
    assertThat(record.path("receiptHandle").asText()).isNotEmpty();
    assertThat(record.path("body").asText()).isEqualTo("hello");
    assertThat(record.path("md5OfBody").asText()).isEqualTo("5d41402abc4b2a76b9719d911017c592");
    assertThat(record.path("eventSource").asText()).isEqualTo("aws:sqs");
    assertThat(record.path("eventSourceARN").asText()).isEqualTo(NOTICES);
    assertThat(record.path("awsRegion").asText()).isEqualTo("us-east-1");
    JsonNode attributes = record.path("attributes");
    assertThat(attributes.path("ApproximateReceiveCount").asText()).isEqualTo("1");
    assertThat(attributes.path("SentTimestamp").asText()).isEqualTo("1795255200000");
    assertThat(attributes.path("ApproximateFirstReceiveTimestamp").asText())
        .isEqualTo("1795255200000");
    assertThat(attributes.path("MessageGroupId").asText()).isEqualTo("acme");
    assertThat(record.at("/messageAttributes/kind/stringValue").asText()).isEqualTo("redelivery");
    assertThat(record.at("/messageAttributes/kind/dataType").asText()).isEqualTo("String");
    assertThat(queues.messages(NOTICES)).as("done is gone").isEmpty();
  }

  @Test
  void batchesAreFullAsFarAsThereAreMessages() throws Exception {
    send(23);

    drain(mapping(event -> ALL_DONE));

    assertThat(events)
        .extracting(event -> event.path("Records").size())
        .containsExactlyInAnyOrder(10, 10, 3);
  }

  @Test
  void whatIsReportedIsSeenAgainAfterTheVisibilityTimeOut() throws Exception {
    send(2);
    Mapping mapping = mapping(event -> failing(event.at("/Records/1/messageId").asText()));

    drain(mapping);

    assertThat(queues.messages(NOTICES)).containsExactly("1");
    assertThat(mapping.next()).hasValue(clock.instant().plus(VISIBILITY));
    assertThat(mapping.run()).as("at rest until then").isFalse();
    clock.advance(VISIBILITY);
    drain(mapping);
    assertThat(events.getLast().at("/Records/0/body").asText()).isEqualTo("1");
    assertThat(events.getLast().at("/Records/0/attributes/ApproximateReceiveCount").asText())
        .isEqualTo("2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "no json",
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"nobody\"}]}",
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
        "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
        "{\"batchItemFailures\":[{\"id\":\"x\"}]}",
      })
  void anAnswerThatMeansNothingMeansThatAllFailed(String answer) throws Exception {
    send(3);

    drain(mapping(event -> answer));

    assertThat(queues.messages(NOTICES)).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {"null", "{}", "{\"batchItemFailures\":null}", "~~"})
  void nothingReportedMeansThatAllIsDone(String answer) throws Exception {
    send(3);

    drain(mapping(event -> answer));

    assertThat(queues.messages(NOTICES)).isEmpty();
  }

  @Test
  void aMessageThatKeepsFailingEndsAsADeadLetter() throws Exception {
    send(1);
    Mapping mapping =
        mapping(event -> {
          throw new FunctionException("Deliver", new IllegalStateException("on purpose"));
        });

    for (int i = 0; i < 5; i++) {
      drain(mapping);
      clock.advance(VISIBILITY);
    }

    assertThat(events).as("as often as maxReceiveCount says").hasSize(3);
    assertThat(queues.messages(LETTERS)).containsExactly("0");
    assertThat(queues.messages(NOTICES)).isEmpty();
    assertThat(mapping.next()).isEmpty();
  }

  @Test
  void aDelayedMessageIsDueAsItIsSeen() throws Exception {
    Instant later = clock.instant().plusSeconds(300);
    queue().send(Message.of("later", clock.instant(), later));
    Mapping mapping = mapping(event -> ALL_DONE);

    assertThat(mapping.run()).isFalse();
    assertThat(mapping.next()).hasValue(later);
    clock.advance(Duration.ofMinutes(5));
    drain(mapping);

    assertThat(events).hasSize(1);
  }

  @Test
  void aSlowGroupDoesNotHoldBackTheOthers() throws Exception {
    CountDownLatch hang = new CountDownLatch(1);
    for (int i = 0; i < 40; i++) {
      queue().send(message("dead"));
    }
    Mapping mapping =
        mapping(event -> {
          if (event.toString().contains("dead")) {
            await(hang);
          }
          return ALL_DONE;
        });
    // Both places hang with the dead group's messages.
    mapping.run();
    queue().send(message("alive"));
    hang.countDown();
    drain(mapping);

    int place = indexOf("alive");
    assertThat(place).as("ahead of the twenty that waited longer").isLessThan(3);
  }

  @Test
  void workGoesOnAtTheSameTimeUpToTheLimit() throws Exception {
    send(100);
    CountDownLatch hang = new CountDownLatch(1);
    Mapping mapping =
        mapping(event -> {
          await(hang);
          return ALL_DONE;
        });

    assertThat(mapping.run()).isTrue();
    assertThat(mapping.run()).as("visible, but there is no room").isTrue();
    assertThat(queue().all().stream().filter(m -> m.inFlight(clock.instant()))).hasSize(20);

    hang.countDown();
    drain(mapping);
    assertThat(queues.messages(NOTICES)).isEmpty();
  }

  @Test
  void messagesOutliveARun(@TempDir Path folder) throws Exception {
    try (DataDirectory data = DataDirectory.open(folder)) {
      queues = queues(data);
      targets = new Targets(functions, queues);
      send(3);
      drain(mapping(event -> failing(event.at("/Records/2/messageId").asText())));

      queues = queues(data);
      targets = new Targets(functions, queues);
      assertThat(queues.messages(NOTICES)).containsExactly("2");
      Mapping mapping = mapping(event -> ALL_DONE);
      assertThat(mapping.run()).as("still hidden").isFalse();
      clock.advance(VISIBILITY);
      drain(mapping);

      assertThat(events.getLast().at("/Records/0/attributes/ApproximateReceiveCount").asText())
          .isEqualTo("2");
      assertThat(queues(data).messages(NOTICES)).isEmpty();
    }
  }

  @Test
  void nothingIsKeptForLongerThanTheQueueSays() throws Exception {
    send(1);
    clock.advance(Duration.ofDays(4).plusSeconds(1));

    drain(mapping(event -> ALL_DONE));

    assertThat(events).isEmpty();
  }

  @Test
  void refusesWhatLambdaRefuses() {
    Template template =
        Template.read(
            "Resources: {F: {Type: 'AWS::Serverless::Function', Properties: {Handler: a, Timeout: 91}}}");

    assertThatThrownBy(() -> queues.checkConsumer(NOTICES, template.functions().getFirst()))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("VisibilityTimeout");
    assertThatThrownBy(() -> queues.checkConsumer("arn:x", template.functions().getFirst()))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("is no queue of this template: arn:x");
  }

  private Queues queues(DataDirectory data) {
    QueueSpec notices =
        new QueueSpec(
            "notices",
            VISIBILITY,
            Duration.ofDays(4),
            Duration.ZERO,
            QueueSpec.BYTES_MAX,
            Optional.of(new QueueSpec.Redrive(LETTERS, 3)));
    return new Queues(List.of(notices, QueueSpec.named("letters")), clock, data);
  }

  private Mapping mapping(Function<JsonNode, String> handler) {
    Invoker function =
        bytes -> {
          JsonNode event = Json.read(bytes);
          events.add(event);
          return handler.apply(event).getBytes(StandardCharsets.UTF_8);
        };
    return new Mapping(new QueueMessages(NOTICES, 10, true, 2), queues, function, targets, 50);
  }

  /** As the system comes to rest: what runs ends, and then there is nothing left to do. */
  private void drain(Mapping mapping) throws InterruptedException {
    do {
      assertThat(functions.inFlight().awaitPresent(Duration.ofSeconds(10))).isTrue();
    } while (mapping.run());
  }

  private Queue queue() {
    return queues.find(NOTICES).orElseThrow();
  }

  private void send(int count) {
    for (int i = 0; i < count; i++) {
      queues.send(NOTICES, String.valueOf(i));
    }
  }

  private Message message(String group) {
    Instant now = clock.instant();
    return Message.of(group, Optional.of(group), Json.object(), now, now);
  }

  private int indexOf(String body) {
    List<JsonNode> all = new ArrayList<>(events);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).toString().contains("\"body\":\"" + body + "\"")) {
        return i;
      }
    }
    return all.size();
  }

  private static String failing(String id) {
    return "{\"batchItemFailures\":[{\"itemIdentifier\":\"" + id + "\"}]}";
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
