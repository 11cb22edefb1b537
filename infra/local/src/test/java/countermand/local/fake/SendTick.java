package countermand.local.fake;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import countermand.runtime.Environment;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Sends a message that is seen 5 minutes later. */
public final class SendTick implements RequestHandler<ScheduledEvent, @Nullable Void> {
  private final Environment environment;
  private final SqsClient queue;

  public SendTick(Environment environment) {
    this.environment = environment;
    this.queue = new Clients(environment).sqs();
  }

  @Override
  public @Nullable Void handleRequest(ScheduledEvent event, Context context) {
    queue.sendMessage(r ->
        r.queueUrl(environment.required("QUEUE_URL"))
            .messageBody("tick")
            .messageGroupId(event.getSource())
            .delaySeconds(300));
    return null;
  }
}
