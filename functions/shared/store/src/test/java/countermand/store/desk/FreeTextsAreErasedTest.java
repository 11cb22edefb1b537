package countermand.store.desk;

import static countermand.store.telling.Say.sellerCancels;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.HistoryEntry;
import countermand.core.Order;
import countermand.core.OrderName;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.store.erasure.DynamoErasure;
import countermand.store.erasure.Erasure;
import countermand.store.telling.Hub;
import countermand.store.telling.Table;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FreeTextsAreErasedTest {
  private final Hub hub = new Hub();
  private final Erasure erasure = new DynamoErasure(Table.plain(), Table.NAME);

  @Test
  void andTheHistoryKeepsItsShape() {
    Order before = told();
    assertThat(erase("M")).isTrue();
    assertThat(hub.item("M").toString()).doesNotContain("Jane");
    Order after = hub.stored("M");
    assertThat(after.stage()).isEqualTo(before.stage());
    assertThat(after.history()).hasSameSizeAs(before.history());
    assertThat(after.history().stream().map(HistoryEntry::command))
        .containsExactlyElementsOf(before.history().stream().map(HistoryEntry::command).toList());
    assertThat(after.history().stream().map(HistoryEntry::reason).filter(Objects::nonNull))
        .isNotEmpty()
        .containsOnly("[erased]");
    assertThat(after.requests().getFirst().reason()).isEqualTo("[erased]");
  }

  @Test
  void twiceIsLikeOnceAndWritesNothing() {
    told();
    erase("M");
    long version = hub.stored("M").version();
    assertThat(erase("M")).isTrue();
    assertThat(hub.stored("M").version()).isEqualTo(version);
  }

  @Test
  void andIsNoMoveSoThatTheVersionStaysAndTheNextOneGoesOn() {
    long before = told().version();
    erase("M");
    assertThat(hub.stored("M").version()).isEqualTo(before);
    hub.say("M", sellerCancels());
    assertThat(hub.item("M").toString()).doesNotContain("Jane");
  }

  @Test
  void ofACancellationThatStillWaitsForItsOrder() {
    hub.say("M2", new Command.CancelBySeller("Jane Doe", Extent.whole()));
    assertThat(hub.item("M2").toString()).contains("Jane");
    assertThat(erase("M2")).isTrue();
    assertThat(hub.item("M2").toString()).doesNotContain("Jane");
  }

  @Test
  void onlyOfAnOrderThatIsThere() {
    assertThat(erase("nobody")).isFalse();
  }

  private Order told() {
    hub.ready("M");
    hub.say(
        "M",
        new Command.RequestCancellation(
            new RequestName.Given("r"), Origin.CUSTOMER, "Jane Doe is ill", null, Extent.whole()));
    hub.say("M", new Command.DeclineRequest(null, "Jane Doe was here"));
    assertThat(hub.item("M").toString()).contains("Jane Doe is ill", "Jane Doe was here");
    return hub.stored("M");
  }

  private boolean erase(String id) {
    return erasure.erase(hub.link(), new OrderName(id, OrderName.Whose.MARKETPLACE_THEN_SELLER));
  }
}
