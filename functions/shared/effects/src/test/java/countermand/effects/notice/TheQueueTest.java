package countermand.effects.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.Side;
import countermand.store.SlotKey;
import countermand.store.Trace;
import countermand.store.delivery.DeliveryKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

class TheQueueTest {
  private static final DeliveryKey KEY =
      new DeliveryKey(new SlotKey("acme", Side.MARKETPLACE, "M \"1\""), "d-1");

  private final List<SendMessageRequest> sent = new ArrayList<>();

  @Test
  void aMessageIsHeldBackAndBelongsToItsLink() {
    new SqsNoticeQueue(new Client(), "https://queue").send(KEY, Duration.ofSeconds(295));
    SendMessageRequest message = sent.getFirst();
    assertThat(message.queueUrl()).isEqualTo("https://queue");
    assertThat(message.messageGroupId()).isEqualTo("acme");
    assertThat(message.messageDeduplicationId()).isNull();
    assertThat(message.delaySeconds()).isEqualTo(295);
    assertThat(NoticeMessage.read(message.messageBody())).isEqualTo(KEY);
  }

  @Test
  void aMessageCarriesTheTraceOfWhateverSetItOff() {
    NoticeQueue queue = new SqsNoticeQueue(new Client(), "https://queue");
    Trace.run("1-abc", () -> queue.send(KEY, Duration.ZERO));
    queue.send(KEY, Duration.ZERO);
    assertThat(sent.getFirst().messageBody()).contains("\"trace\":\"1-abc\"");
    assertThat(NoticeMessage.read(sent.getFirst().messageBody())).isEqualTo(KEY);
    assertThat(sent.getLast().messageBody()).doesNotContain("trace");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{}", "{\"link\": \"acme\", \"orderId\": \"M\"}"})
  void aMessageOfNobodysIsAnError(String text) {
    assertThatThrownBy(() -> NoticeMessage.read(text)).isInstanceOf(IllegalArgumentException.class);
  }

  private final class Client implements SqsClient {
    @Override
    public SendMessageResponse sendMessage(SendMessageRequest request) {
      sent.add(request);
      return SendMessageResponse.builder().build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
