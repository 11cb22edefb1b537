package countermand.store.desk;

import static countermand.store.telling.Say.sellerCancels;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.store.Owing;
import countermand.store.Trace;
import countermand.store.telling.Hub;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ATraceIsWrittenWithItsDecisionTest {
  private final Hub hub = new Hub();

  @Test
  void soThatTheStreamCarriesIt() {
    Trace.run("1-abc", () -> hub.ready("M"));
    assertThat(hub.item("M")).containsEntry("trace", AttributeValue.fromS("1-abc"));
    assertThat(Owing.of(hub.item("M")).orElseThrow().trace()).isEqualTo("1-abc");
  }

  @Test
  void andOneWithoutTakesNobodyElses() {
    Trace.run("1-abc", () -> hub.ready("M"));
    hub.say("M", sellerCancels());
    assertThat(hub.item("M")).doesNotContainKey("trace");
  }
}
