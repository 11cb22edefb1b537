package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import countermand.runtime.telling.Effects;
import countermand.runtime.telling.Records;
import countermand.store.Attributes;
import countermand.store.OrderWrite;
import countermand.store.Trace;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamFunctionTest {
  private final Effects effects = new Effects();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final FunctionLog log =
      new FunctionLog(new PrintStream(written, true, StandardCharsets.UTF_8));

  @Test
  void handsNothingBackWhereAllWentWell() {
    assertThat(failures(placement("1", "acme"), placement("2", "vtx"))).isEmpty();
    assertThat(effects.published()).hasSize(2);
  }

  @Test
  void handsNothingBackWhereSomethingFailedForItStaysOwed() {
    effects.breakTimersOf("vtx");
    assertThat(failures(placement("1", "acme"), placement("2", "vtx"), placement("3", "acme")))
        .isEmpty();
    assertThat(effects.published()).hasSize(2);
    assertThat(effects.failures()).hasSize(1);
  }

  @Test
  void handsBackARecordThatItCannotReadAndSaysSo() {
    DynamodbStreamRecord odd = placement("1", "vtx");
    odd.getDynamodb().getNewImage().put(Attributes.FORMAT, new AttributeValue().withN("2"));
    assertThat(failures(odd, placement("2", "acme"))).containsExactly("1");
    assertThat(effects.published()).hasSize(1);
    assertThat(written.toString(StandardCharsets.UTF_8).lines().filter(this::failure))
        .singleElement()
        .asString()
        .contains("the record 1 of the stream cannot be read", "order format 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {Attributes.FORMAT, Attributes.VERSION, Attributes.STATE})
  void handsBackTheOneAloneWhateverIsOddAboutIt(String attribute) {
    DynamodbStreamRecord odd = placement("2", "vtx");
    odd.getDynamodb().getNewImage().put(attribute, new AttributeValue().withS("odd"));
    assertThat(failures(placement("1", "acme"), odd, placement("3", "acme"))).containsExactly("2");
    assertThat(written.toString(StandardCharsets.UTF_8).lines())
        .filteredOn(line -> line.contains("\"relay\""))
        .hasSize(2);
  }

  @Test
  void saysWhichDecisionItWorksOnAndUnderWhichTrace() {
    OrderWrite write = write("acme");
    Map<String, AttributeValue> item = Records.item(write.order(), write.owed());
    item.put(Trace.NAME, new AttributeValue().withS("1-abc"));
    failures(Records.record("1", null, item));
    assertThat(written.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .contains("\"relay\"", "\"order\":\"M-1\"", "\"trace\":\"1-abc\"");
  }

  private boolean failure(String line) {
    return line.contains("ERROR");
  }

  @Test
  void passesOverWhatIsNoDecision() {
    OrderWrite write = write("acme");
    Map<String, AttributeValue> item = Records.item(write.order(), write.owed());
    assertThat(failures(Records.record("1", item, item), Records.record("2", item, null)))
        .isEmpty();
    assertThat(effects.published()).isEmpty();
  }

  @Test
  void restsWhileTheTableIsRecovered() {
    assertThat(
            function(Recovery.ON)
                .handleRequest(Records.batch(placement("1", "acme")), null)
                .getBatchItemFailures())
        .isEmpty();
    assertThat(effects.published()).isEmpty();
  }

  private List<String> failures(DynamodbStreamRecord... records) {
    return function(Recovery.OFF)
        .handleRequest(Records.batch(records), null)
        .getBatchItemFailures()
        .stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private StreamFunction function(Recovery recovery) {
    return new StreamFunction(effects.relay(), recovery, InstantSource.system(), log) {};
  }

  private static DynamodbStreamRecord placement(String number, String link) {
    OrderWrite write = write(link);
    return Records.record(number, null, Records.item(write.order(), write.owed()));
  }

  private static OrderWrite write(String link) {
    return new House().placed(link).orders.writes().getFirst();
  }
}
