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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The function behind the table's stream: performs what each decision owes. A record of which
 * something failed is handed back, so that the stream brings it again.
 */
public abstract class StreamFunction
    implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  private final Relay relay;
  private final Desk desk;
  private final Directory directory;
  private final TermsOfLinks terms;

  /** A function in its surroundings. */
  protected StreamFunction(Environment environment) {
    Deployment deployment = new Deployment(environment);
    desk = deployment.desk();
    directory = deployment.directory();
    terms = deployment.terms();
    relay = deployment.relay(new FunctionLog(System.out), this::settleNow);
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    Map<Relay.Debt, DynamodbStreamRecord> records = new IdentityHashMap<>();
    List<Relay.Debt> debts =
        event.getRecords().stream()
            .flatMap(
                record -> {
                  Optional<Relay.Debt> debt = StreamRecords.debt(record);
                  debt.ifPresent(d -> records.put(d, record));
                  return debt.stream();
                })
            .toList();
    List<BatchItemFailure> failures =
        relay.perform(debts).stream()
            .map(debt -> records.get(debt))
            .map(record -> new BatchItemFailure(record.getDynamodb().getSequenceNumber()))
            .toList();
    return new StreamsEventResponse(failures);
  }

  private void settleNow(OrderIds ids) {
    directory
        .link(ids.link())
        .ifPresent(link -> desk.settle(ids.link(), terms.of(link), ids.orderId()));
  }
}
