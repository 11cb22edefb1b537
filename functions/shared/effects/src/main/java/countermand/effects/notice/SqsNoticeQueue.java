package countermand.effects.notice;

import countermand.store.delivery.DeliveryKey;
import java.time.Duration;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * A standard queue of Amazon SQS. Its messages are grouped by link: a link with many waiting does
 * not make the others wait (fair queues), and nothing is ever held back by what came before it.
 */
public final class SqsNoticeQueue implements NoticeQueue {
  private final SqsClient client;
  private final String url;

  /** Sends to the queue of that URL. */
  public SqsNoticeQueue(SqsClient client, String url) {
    this.client = client;
    this.url = url;
  }

  @Override
  public void send(DeliveryKey key, Duration delay) {
    client.sendMessage(send ->
        send.queueUrl(url)
            .messageBody(NoticeMessage.write(key))
            .messageGroupId(key.order().link())
            .delaySeconds((int) delay.toSeconds()));
  }
}
