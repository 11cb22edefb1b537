package countermand.store.desk;

import static countermand.store.telling.Answers.alreadyDone;
import static countermand.store.telling.Answers.refused;
import static countermand.store.telling.Say.customerAsks;
import static countermand.store.telling.Say.sellerCancels;
import static countermand.store.telling.Say.some;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.RefusalCode;
import countermand.store.telling.Hub;
import countermand.store.telling.Say;
import countermand.store.telling.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The whole item is compared, byte for byte: version, history, what is owed, every index. */
class NothingIsWrittenTest {
  private final Hub hub = new Hub();
  private Map<String, AttributeValue> before = Map.of();

  @AfterEach
  void theItemIsAsItWas() {
    assertThat(before).isNotEmpty();
    assertThat(hub.item("M")).isEqualTo(before);
  }

  @Test
  void byARequestThatIsRepeated() {
    hub.ready("M").moved("M", customerAsks("r"));
    UUID receipt = hub.stored("M").request("r").orElseThrow().receipt();
    before = hub.item("M");
    assertThat(alreadyDone(hub.say("M", customerAsks("r"))).receipt()).isEqualTo(receipt);
  }

  @Test
  void byACancelThatIsRepeatedWhoeverRepeatsIt() {
    hub.ready("M").moved("M", sellerCancels());
    UUID receipt = hub.stored("M").cancellation().receipt();
    before = hub.item("M");
    hub.after(Duration.ofDays(100));
    for (Command again :
        new Command[] {
          sellerCancels(),
          customerAsks("late"),
          Say.marketplaceHasCanceled(),
          Say.sellerHasCanceled(),
          Say.accept()
        }) {
      assertThat(alreadyDone(hub.say("M", again)).receipt()).isEqualTo(receipt);
    }
  }

  @Test
  void byAPlacementThatIsRepeated() {
    hub.moved("M", Say.placePaid("S", hub.now()));
    before = hub.item("M");
    alreadyDone(hub.say("M", Say.placePaid("S", hub.now())));
  }

  @Test
  void byWhatIsRefused() {
    hub.ready("M").moved("M", customerAsks("r"));
    before = hub.item("M");
    assertThat(refused(hub.say("M", new Command.Ship())))
        .isEqualTo(RefusalCode.CANCELLATION_PENDING);
    assertThat(refused(hub.say("M", customerAsks("another"))))
        .isEqualTo(RefusalCode.REQUEST_ALREADY_OPEN);
    assertThat(refused(hub.say("M", sellerCancels(some("nothing", 1)))))
        .isEqualTo(RefusalCode.NO_LINE_CANCELED);
  }

  @Test
  void byARead() {
    hub.ready("M").moved("M", customerAsks("r"));
    before = hub.item("M");
    hub.show("M");
    hub.desk().settle(hub.link(), hub.terms(), "M");
    hub.desk().decisions(hub.link(), hub.terms(), 10, null);
    hub.desk()
        .eligibility(
            hub.link(), hub.terms(), Say.marketplaceId("M"), countermand.core.Side.SELLER);
  }

  @Test
  void byATimerThatComesEarly() {
    hub.moved("M", Say.placePaid(null, hub.now()));
    before = hub.item("M");
    hub.after(Settings.WINDOW.minusMillis(1)).desk().settle(hub.link(), hub.terms(), "M");
  }

  @Test
  void byATimerThatComesTwice() {
    hub.ready("M").desk().settle(hub.link(), hub.terms(), "M");
    before = hub.item("M");
    hub.after(Duration.ofDays(1)).desk().settle(hub.link(), hub.terms(), "M");
  }
}
