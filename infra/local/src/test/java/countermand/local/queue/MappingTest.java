package countermand.local.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.http.Json;
import countermand.local.template.Template;
import countermand.local.template.TemplateException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MappingTest {
  private final MappedQueue notices = new MappedQueue();

  @AfterEach
  void stop() {
    notices.close();
  }

  @Test
  void handsOverInLambdasFormat() throws Exception {
    JsonNode own = Json.read("{\"kind\":{\"DataType\":\"String\",\"StringValue\":\"redelivery\"}}");
    Instant now = notices.clock.instant();
    notices.queue().send(Message.of("hello", Optional.of("acme"), own, now, now));

    notices.drain(notices.mapping(event -> MappedQueue.ALL_DONE));

    JsonNode record = notices.events.getFirst().at("/Records/0");
    assertThat(record.path("messageId").asText()).isNotEmpty();
    assertThat(record.path("receiptHandle").asText()).isNotEmpty();
    assertThat(record.path("body").asText()).isEqualTo("hello");
    assertThat(record.path("md5OfBody").asText()).isEqualTo("5d41402abc4b2a76b9719d911017c592");
    assertThat(record.path("eventSource").asText()).isEqualTo("aws:sqs");
    assertThat(record.path("eventSourceARN").asText()).isEqualTo(MappedQueue.NOTICES);
    assertThat(record.path("awsRegion").asText()).isEqualTo("us-east-1");
    JsonNode attributes = record.path("attributes");
    assertThat(attributes.path("ApproximateReceiveCount").asText()).isEqualTo("1");
    assertThat(attributes.path("SentTimestamp").asText()).isEqualTo("1795255200000");
    assertThat(attributes.path("ApproximateFirstReceiveTimestamp").asText())
        .isEqualTo("1795255200000");
    assertThat(attributes.path("MessageGroupId").asText()).isEqualTo("acme");
    assertThat(record.at("/messageAttributes/kind/stringValue").asText()).isEqualTo("redelivery");
    assertThat(record.at("/messageAttributes/kind/dataType").asText()).isEqualTo("String");
    assertThat(notices.waiting()).as("done is gone").isEmpty();
  }

  @Test
  void batchesAreFullAsFarAsThereAreMessages() throws Exception {
    notices.send(23);

    notices.drain(notices.mapping(event -> MappedQueue.ALL_DONE));

    assertThat(notices.events)
        .extracting(event -> event.path("Records").size())
        .containsExactlyInAnyOrder(10, 10, 3);
  }

  @Test
  void aDelayedMessageIsDueAsItIsSeen() throws Exception {
    Instant later = notices.clock.instant().plusSeconds(300);
    notices.queue().send(Message.of("later", notices.clock.instant(), later));
    Mapping mapping = notices.mapping(event -> MappedQueue.ALL_DONE);

    assertThat(mapping.run()).isFalse();
    assertThat(mapping.next(Instant.MAX)).hasValue(later);
    notices.clock.advance(Duration.ofMinutes(5));
    notices.drain(mapping);

    assertThat(notices.events).hasSize(1);
  }

  @Test
  void aSlowGroupDoesNotHoldBackTheOthers() throws Exception {
    Semaphore answers = new Semaphore(0);
    for (int i = 0; i < 40; i++) {
      notices.queue().send(notices.message("dead"));
    }
    Mapping mapping =
        notices.mapping(event -> {
          answers.acquireUninterruptibly();
          return MappedQueue.ALL_DONE;
        });
    // Both places hang with the dead group's messages.
    mapping.run();
    notices.queue().send(notices.message("alive"));
    answers.release();
    answers.release();
    assertThat(notices.settles()).isTrue();

    // And now again, but for one of them.
    mapping.run();
    assertThat(notices.handedOver("alive")).as("ahead of the twenty that waited longer").isTrue();
    answers.release(1000);
    notices.drain(mapping);
  }

  @Test
  void workGoesOnAtTheSameTimeUpToTheLimit() throws Exception {
    notices.send(100);
    CountDownLatch hang = new CountDownLatch(1);
    Mapping mapping =
        notices.mapping(event -> {
          await(hang);
          return MappedQueue.ALL_DONE;
        });

    assertThat(mapping.run()).isTrue();
    assertThat(mapping.run()).as("visible, but there is no room").isTrue();
    assertThat(notices.queue().all().stream().filter(m -> m.inFlight(notices.clock.instant())))
        .hasSize(20);

    hang.countDown();
    notices.drain(mapping);
    assertThat(notices.waiting()).isEmpty();
  }

  @Test
  void nothingIsKeptForLongerThanTheQueueSays() throws Exception {
    notices.send(1);
    notices.clock.advance(Duration.ofDays(4).plusSeconds(1));

    notices.drain(notices.mapping(event -> MappedQueue.ALL_DONE));

    assertThat(notices.events).isEmpty();
  }

  @Test
  void refusesWhatLambdaRefuses() {
    Template template =
        Template.read(
            "Resources: {F: {Type: 'AWS::Serverless::Function', Properties: {Handler: a, Timeout: 91}}}");

    assertThatThrownBy(() ->
            notices.queues().checkConsumer(MappedQueue.NOTICES, template.functions().getFirst()))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("VisibilityTimeout");
    assertThatThrownBy(
            () -> notices.queues().checkConsumer("arn:x", template.functions().getFirst()))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("is no queue of this template: arn:x");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
