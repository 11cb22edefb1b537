package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import countermand.core.OrderIds;
import countermand.effects.BusEvent;
import countermand.effects.EventWriter;
import countermand.effects.Relay;
import countermand.effects.Timers;
import countermand.runtime.telling.AnyTable;
import countermand.runtime.telling.Records;
import countermand.store.Attributes;
import countermand.store.HistoryFile;
import countermand.store.OrderWrite;
import countermand.store.OwedLedger;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StreamFunctionTest {
  private final Set<String> brokenLinks = new HashSet<>();
  private final Set<String> published = new HashSet<>();
  private final AnyTable table = new AnyTable();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final StreamFunction function =
      new StreamFunction(
          new Relay(
              new EventWriter(0),
              this::publish,
              timers(),
              new HistoryFile(table, "orders"),
              new OwedLedger(table, "orders"),
              (order, what, why) -> {}),
          InstantSource.system(),
          new FunctionLog(new PrintStream(written, true, StandardCharsets.UTF_8))) {};

  @Test
  void handsNothingBackWhereAllWentWell() {
    assertThat(failures(placement("1", "acme"), placement("2", "vtx"))).isEmpty();
    assertThat(published).hasSize(2);
    assertThat(table.updates()).isEqualTo(2);
  }

  @Test
  void handsBackTheRecordOfWhichSomethingFailed() {
    brokenLinks.add("vtx");
    assertThat(failures(placement("1", "acme"), placement("2", "vtx"), placement("3", "acme")))
        .containsExactly("2");
    assertThat(published).hasSize(2);
  }

  @Test
  void handsBackARecordThatItCannotReadAndSaysSo() {
    DynamodbStreamRecord odd = placement("1", "vtx");
    odd.getDynamodb().getNewImage().put(Attributes.FORMAT, new AttributeValue().withN("2"));
    assertThat(failures(odd, placement("2", "acme"))).containsExactly("1");
    assertThat(published).hasSize(1);
    assertThat(written.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .contains("the record 1 of the stream cannot be read", "order format 2");
  }

  @Test
  void passesOverWhatIsNoDecision() {
    OrderWrite write = write("acme");
    Map<String, AttributeValue> item = Records.item(write.order(), write.owed());
    assertThat(failures(Records.record("1", item, item), Records.record("2", item, null)))
        .isEmpty();
    assertThat(published).isEmpty();
    assertThat(table.updates()).isZero();
  }

  private List<String> failures(DynamodbStreamRecord... records) {
    return function.handleRequest(Records.batch(records), null).getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private static DynamodbStreamRecord placement(String number, String link) {
    OrderWrite write = write(link);
    return Records.record(number, null, Records.item(write.order(), write.owed()));
  }

  private static OrderWrite write(String link) {
    return new House().placed(link).orders.writes().getFirst();
  }

  private Set<String> publish(List<BusEvent> events) {
    events.forEach(event -> published.add(event.id()));
    return events.stream().map(BusEvent::id).collect(Collectors.toSet());
  }

  private Timers timers() {
    return new Timers() {
      @Override
      public void window(OrderIds ids, Instant windowEnds) {
        if (brokenLinks.contains(ids.link())) {
          throw new IllegalStateException("Scheduler is out of order");
        }
      }

      @Override
      public void answer(OrderIds ids, String requestId, Instant deadline) {
        throw new AssertionError("no request was made");
      }
    };
  }
}
