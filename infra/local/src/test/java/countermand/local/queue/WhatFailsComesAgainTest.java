package countermand.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.local.function.FunctionException;
import countermand.local.state.DataDirectory;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of messages whose function fails, or says that some did. */
final class WhatFailsComesAgainTest {
  private final MappedQueue notices = new MappedQueue();

  @AfterEach
  void stop() {
    notices.close();
  }

  @Test
  void whatIsReportedIsSeenAgainAfterTheVisibilityTimeOut() throws Exception {
    notices.send(2);
    Mapping mapping =
        notices.mapping(event -> MappedQueue.failing(event.at("/Records/1/messageId").asText()));

    notices.drain(mapping);

    assertThat(notices.waiting()).containsExactly("1");
    assertThat(mapping.next(Instant.MAX))
        .hasValue(notices.clock.instant().plus(MappedQueue.VISIBILITY));
    assertThat(mapping.run()).as("at rest until then").isFalse();
    notices.clock.advance(MappedQueue.VISIBILITY);
    notices.drain(mapping);
    assertThat(notices.events.getLast().at("/Records/0/body").asText()).isEqualTo("1");
    assertThat(
            notices.events.getLast().at("/Records/0/attributes/ApproximateReceiveCount").asText())
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
    notices.send(3);

    notices.drain(notices.mapping(event -> answer));

    assertThat(notices.waiting()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {"null", "{}", "{\"batchItemFailures\":null}", "~~"})
  void nothingReportedMeansThatAllIsDone(String answer) throws Exception {
    notices.send(3);

    notices.drain(notices.mapping(event -> answer));

    assertThat(notices.waiting()).isEmpty();
  }

  @Test
  void aMessageThatKeepsFailingEndsAsADeadLetter() throws Exception {
    notices.send(1);
    Mapping mapping =
        notices.mapping(event -> {
          throw new FunctionException("Deliver", new IllegalStateException("on purpose"));
        });

    for (int i = 0; i < 5; i++) {
      notices.drain(mapping);
      notices.clock.advance(MappedQueue.VISIBILITY);
    }

    assertThat(notices.events).as("as often as maxReceiveCount says").hasSize(3);
    assertThat(notices.letters()).containsExactly("0");
    assertThat(notices.waiting()).isEmpty();
    assertThat(mapping.next(Instant.MAX)).isEmpty();
  }

  @Test
  void messagesOutliveARun(@TempDir Path folder) throws Exception {
    try (DataDirectory data = DataDirectory.open(folder)) {
      notices.begin(data);
      notices.send(3);
      notices.drain(
          notices.mapping(event -> MappedQueue.failing(event.at("/Records/2/messageId").asText())));

      notices.begin(data);
      assertThat(notices.waiting()).containsExactly("2");
      Mapping mapping = notices.mapping(event -> MappedQueue.ALL_DONE);
      assertThat(mapping.run()).as("still hidden").isFalse();
      notices.clock.advance(MappedQueue.VISIBILITY);
      notices.drain(mapping);

      assertThat(
              notices.events.getLast().at("/Records/0/attributes/ApproximateReceiveCount").asText())
          .isEqualTo("2");
      assertThat(notices.begin(data).waiting()).isEmpty();
    }
  }
}
