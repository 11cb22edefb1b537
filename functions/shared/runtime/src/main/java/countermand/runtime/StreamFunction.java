package countermand.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import countermand.core.OrderIds;
import countermand.effects.Relay;
import countermand.store.Desk;
import countermand.store.Directory;
import java.util.List;
import java.util.Optional;

/**
 * The function behind the table's stream: performs what each decision owes. A record of which
 * something failed is handed back, so that the stream brings it again.
 */
public abstract class StreamFunction
    implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  /** A debt, and the stream's number for the record that it came with. */
  private record Numbered(Relay.Debt debt, String sequenceNumber) {

    static Optional<Numbered> of(DynamodbStreamRecord record) {
      return StreamRecords.debt(record)
          .map(debt -> new Numbered(debt, record.getDynamodb().getSequenceNumber()));
    }
  }

  private final Environment environment;
  private final Relay relay;
  private final Desk desk;
  private final Directory directory;
  private final TermsOfLinks terms;

  /** A function in its surroundings. */
  protected StreamFunction(Environment environment) {
    this.environment = environment;
    Deployment deployment = new Deployment(environment);
    desk = deployment.desk();
    directory = deployment.directory();
    terms = deployment.terms();
    relay = deployment.relay(new FunctionLog(System.out), this::settleNow);
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    environment.enter(context);
    List<Numbered> numbered =
        event.getRecords().stream().flatMap(record -> Numbered.of(record).stream()).toList();
    List<Relay.Debt> failed = relay.perform(numbered.stream().map(Numbered::debt).toList());
    List<BatchItemFailure> failures =
        numbered.stream()
            .filter(one -> failed.contains(one.debt()))
            .map(one -> new BatchItemFailure(one.sequenceNumber()))
            .toList();
    return new StreamsEventResponse(failures);
  }

  private void settleNow(OrderIds ids) {
    directory
        .link(ids.link())
        .ifPresent(link -> desk.settle(ids.link(), terms.of(link), ids.orderId()));
  }
}
