package countermand.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import countermand.effects.Relay;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The function behind the table's stream: performs what each decision owes. A record that cannot be
 * read, or of which something failed, is handed back, so that the stream brings it again, with
 * those of its shard that came after it; the others of its batch are performed all the same.
 */
public abstract class StreamFunction
    implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  private final Relay relay;
  private final InstantSource clock;
  private final FunctionLog log;

  /** A debt, and the stream's number for the record that it came with. */
  private record Numbered(Relay.Debt debt, String sequenceNumber) {}

  /** A function in its surroundings. */
  protected StreamFunction(Environment environment) {
    this(new Deployment(environment), new FunctionLog(System.out));
  }

  private StreamFunction(Deployment deployment, FunctionLog log) {
    this(
        new EffectsDeployment(deployment, log).relay(), deployment.environment().clock(), log);
  }

  StreamFunction(Relay relay, InstantSource clock, FunctionLog log) {
    this.relay = relay;
    this.clock = clock;
    this.log = log;
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    FollowingClock.follow(clock, context);
    List<BatchItemFailure> failures = new ArrayList<>();
    List<Numbered> numbered = new ArrayList<>();
    for (DynamodbStreamRecord record : event.getRecords()) {
      String number = record.getDynamodb().getSequenceNumber();
      try {
        StreamRecords.debt(record).ifPresent(debt -> numbered.add(new Numbered(debt, number)));
      } catch (RuntimeException e) {
        log.failed("the record " + number + " of the stream cannot be read", e);
        failures.add(new BatchItemFailure(number));
      }
    }
    List<Relay.Debt> failed = relay.perform(numbered.stream().map(Numbered::debt).toList());
    numbered.stream()
        .filter(one -> failed.contains(one.debt()))
        .map(one -> new BatchItemFailure(one.sequenceNumber()))
        .forEach(failures::add);
    return new StreamsEventResponse(failures);
  }
}
