package countermand.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import countermand.effects.notice.Deliverer;
import countermand.effects.notice.NoticeMessage;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The function behind the queue of notices: makes an attempt for each message. All of a batch are
 * under way at once, so that a slow party does not delay the others, and none oversteps the time of
 * the invocation; what could not even be attempted is handed back, and the queue brings it again.
 * While a table is brought back from a backup nobody is told what may long be otherwise: messages
 * are let go, and the sweep looks after what they named.
 */
public abstract class QueueFunction implements RequestHandler<SQSEvent, SQSBatchResponse> {
  private final Deliverer deliverer;
  private final Recovery recovery;
  private final InstantSource clock;
  private final FunctionLog log;

  /** A function in its surroundings. */
  protected QueueFunction(Environment environment) {
    this(new Deployment(environment), FunctionLog.of(environment));
  }

  private QueueFunction(Deployment deployment, FunctionLog log) {
    this(
        new DeliveryDeployment(deployment, log).deliverer(),
        Recovery.of(deployment.environment()),
        deployment.environment().clock(),
        log);
  }

  QueueFunction(Deliverer deliverer, Recovery recovery, InstantSource clock, FunctionLog log) {
    this.deliverer = deliverer;
    this.recovery = recovery;
    this.clock = clock;
    this.log = log;
  }

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    FollowingClock.follow(clock, context);
    return switch (recovery) {
      case ON -> new SQSBatchResponse(List.of());
      case OFF -> attempted(event, context);
    };
  }

  private SQSBatchResponse attempted(SQSEvent event, Context context) {
    Queue<BatchItemFailure> failures = new ConcurrentLinkedQueue<>();
    try (ExecutorService atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
      event
          .getRecords()
          .forEach(message ->
              atOnce.execute(
                  () -> TimeLeft.within(context, () -> attempt(message)).ifPresent(failures::add)));
    }
    return new SQSBatchResponse(List.copyOf(failures));
  }

  private Optional<BatchItemFailure> attempt(SQSMessage message) {
    try {
      // What an answer decided leaves its marks here; the attempt has a line of its own.
      Trail trail = new Trail();
      trail.follow(() -> {
        deliverer.attempt(NoticeMessage.read(message.getBody()));
        return true;
      });
      if (!trail.counts().isEmpty()) {
        log.told(new TrailLine("attempt", Environment.realTime().instant()).of(trail));
      }
      return Optional.empty();
    } catch (RuntimeException e) {
      log.failed("the message " + message.getMessageId() + " comes again", e);
      return Optional.of(new BatchItemFailure(message.getMessageId()));
    }
  }
}
