package countermand.store.owed;

import static countermand.store.telling.Say.customerAsks;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Owed;
import countermand.core.Side;
import countermand.store.Attributes;
import countermand.store.OwedLedger;
import countermand.store.Owing;
import countermand.store.telling.Hub;
import countermand.store.telling.Say;
import countermand.store.telling.Settings;
import countermand.store.telling.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class TheLedgerTest {
  private final Hub hub = new Hub();
  private final OwedLedger ledger = new OwedLedger(Table.plain(), Table.NAME);

  @Test
  void showsWhatADecisionOwes() {
    hub.ready("M").moved("M", customerAsks("r"));
    assertThat(owing().ids()).contains("1.0", "4.0", "4.1");
    assertThat(owing().known()).extracting(Owed::id).containsAll(owing().ids());
  }

  @Test
  void strikesOutAllAndEmptiesTheBookkeeping() {
    hub.moved("M", Say.place(Say.usual()));
    ledger.acknowledge(owing(), owing().ids());
    assertThat(owing().ids()).isEmpty();
    assertThat(hub.item("M"))
        .containsKey(Attributes.OWED)
        .doesNotContainKeys(Attributes.OWED_SINCE, Attributes.DUE_AT, Attributes.DUE_SHARD);
  }

  @Test
  void leavesTheDeadlineDue() {
    hub.ready("M").moved("M", customerAsks("r"));
    ledger.acknowledge(owing(), owing().ids());
    Map<String, AttributeValue> item = hub.item("M");
    assertThat(item).doesNotContainKey(Attributes.OWED_SINCE).containsKey(Attributes.DUE_SHARD);
    assertThat(item.get(Attributes.DUE_AT)).isEqualTo(item.get(Attributes.DEADLINE_AT));
  }

  @Test
  void neverTouchesAnythingElse() {
    hub.ready("M").moved("M", customerAsks("r"));
    Map<String, AttributeValue> before = hub.item("M");
    ledger.acknowledge(owing(), owing().ids());
    assertThat(rest(hub.item("M"))).isEqualTo(rest(before));
    assertThat(hub.item("M").get(Attributes.VERSION)).isEqualTo(before.get(Attributes.VERSION));
  }

  @Test
  void strikesOutItsOwnKeysOnlyAndLeavesTheBookkeeping() {
    hub.ready("M").moved("M", customerAsks("r"));
    Map<String, AttributeValue> before = hub.item("M");
    Owing seen = owing();
    ledger.acknowledge(seen, List.of("4.0"));
    assertThat(owing().ids()).doesNotContain("4.0").hasSize(seen.ids().size() - 1);
    assertThat(hub.item("M").get(Attributes.OWED_SINCE))
        .isEqualTo(before.get(Attributes.OWED_SINCE));
    assertThat(hub.item("M").get(Attributes.DUE_AT)).isEqualTo(before.get(Attributes.DUE_AT));
  }

  @Test
  void leavesWhatADecisionAddedInBetween() {
    hub.moved("M", Say.place(Say.usual()));
    Owing seen = owing();
    hub.moved("M", Say.sellerCancels());
    ledger.acknowledge(seen, seen.ids());
    assertThat(owing().ids()).isNotEmpty().allMatch(id -> id.startsWith("2."));
    assertThat(hub.item("M")).containsKeys(Attributes.OWED_SINCE, Attributes.DUE_AT);
  }

  @Test
  void leavesTheBookkeepingToADecisionInBetweenThatOwesNothing() {
    hub.on(Settings.silent()).moved("M", Say.placePaid(null, hub.now()));
    Owing seen = owing();
    hub.after(Settings.WINDOW).moved("M", new Command.StartHandling());
    ledger.acknowledge(seen, seen.ids());
    assertThat(owing().ids()).isEmpty();
    assertThat(hub.item("M")).containsKeys(Attributes.OWED_SINCE, Attributes.DUE_AT);
  }

  @Test
  void doesNotMindADoubleAcknowledgement() {
    hub.ready("M").moved("M", customerAsks("r"));
    Owing seen = owing();
    ledger.acknowledge(seen, seen.ids());
    Map<String, AttributeValue> after = hub.item("M");
    ledger.acknowledge(seen, seen.ids());
    ledger.acknowledge(seen, List.of("4.0"));
    assertThat(hub.item("M")).isEqualTo(after);
  }

  @Test
  void doesNotMindHavingNothingToDo() {
    hub.moved("M", Say.place(Say.usual()));
    Map<String, AttributeValue> before = hub.item("M");
    ledger.acknowledge(owing(), Set.of());
    assertThat(hub.item("M")).isEqualTo(before);
  }

  @Test
  void makesNoItemOfAnOrderThatIsGone() {
    hub.moved("M", Say.place(Say.usual()));
    Owing seen = owing();
    Table.plain().deleteItem(d -> d.tableName(Table.NAME).key(hub.tableKey(Side.MARKETPLACE, "M")));
    ledger.acknowledge(seen, seen.ids());
    ledger.acknowledge(seen, List.of("1.0"));
    assertThat(hub.item("M")).isEmpty();
  }

  private Owing owing() {
    return Owing.of(hub.item("M")).orElseThrow();
  }

  private static Map<String, AttributeValue> rest(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> rest = new HashMap<>(item);
    rest.keySet().removeAll(Set.of(Attributes.OWED, Attributes.OWED_SINCE, Attributes.DUE_AT));
    return rest;
  }
}
