package countermand.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import countermand.core.Order;
import countermand.effects.Debt;
import countermand.effects.Relay;
import countermand.store.Trace;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The function behind the table's stream: performs what each decision owes. What fails stays owed
 * and the sweep looks after it, so that no record is held up by another. A record that cannot be
 * read is handed back: a later release may be about to be deployed.
 */
public abstract class StreamFunction
    implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  private final Relay relay;
  private final Recovery recovery;
  private final InstantSource clock;
  private final FunctionLog log;

  /** A function in its surroundings. */
  protected StreamFunction(Environment environment) {
    this(environment, FunctionLog.of(environment));
  }

  private StreamFunction(Environment environment, FunctionLog log) {
    this(
        new EffectsDeployment(new Deployment(environment), log).relay(),
        Recovery.of(environment),
        environment.clock(),
        log);
  }

  StreamFunction(Relay relay, Recovery recovery, InstantSource clock, FunctionLog log) {
    this.relay = relay;
    this.recovery = recovery;
    this.clock = clock;
    this.log = log;
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    FollowingClock.follow(clock, context);
    return switch (recovery) {
      case ON -> new StreamsEventResponse(List.of());
      case OFF -> relayed(event, context);
    };
  }

  private StreamsEventResponse relayed(DynamodbEvent event, Context context) {
    List<BatchItemFailure> unread = new ArrayList<>();
    List<Debt> debts = new ArrayList<>();
    for (DynamodbStreamRecord record : event.getRecords()) {
      try {
        StreamRecords.debt(record).ifPresent(debts::add);
      } catch (RuntimeException e) {
        String number = record.getDynamodb().getSequenceNumber();
        log.failed("the record " + number + " of the stream cannot be read", e);
        unread.add(new BatchItemFailure(number));
      }
    }
    debts.forEach(this::told);
    Trail trail = new Trail();
    trail.follow(() -> {
      relay.relay(debts, TimeLeft.hurry(context));
      return true;
    });
    if (!trail.counts().isEmpty()) {
      log.told(new TrailLine("settled", Environment.realTime().instant()).counts(trail));
    }
    return new StreamsEventResponse(unread);
  }

  private void told(Debt debt) {
    Order order = debt.owing().order();
    Trace.run(
        debt.owing().trace(),
        () ->
            log.told(
                new TrailLine("relay", Environment.realTime().instant())
                    .with("link", order.ids().link())
                    .with("order", order.ids().orderId())
                    .with("version", order.version())
                    .with("effects", debt.effects().size())
                    .only()));
  }
}
