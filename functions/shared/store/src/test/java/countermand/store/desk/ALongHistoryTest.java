package countermand.store.desk;

import static countermand.store.telling.Say.customerAsks;
import static countermand.store.telling.Say.line;
import static countermand.store.telling.Say.sellerCancels;
import static countermand.store.telling.Say.some;
import static countermand.store.telling.Say.worth;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Effect;
import countermand.core.HistoryEntry;
import countermand.core.Order;
import countermand.core.Owed;
import countermand.core.Side;
import countermand.store.DynamoHistoryFile;
import countermand.store.DynamoLedger;
import countermand.store.Owing;
import countermand.store.telling.Hub;
import countermand.store.telling.Say;
import countermand.store.telling.Settings;
import countermand.store.telling.Table;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ALongHistoryTest {
  private final Hub hub = new Hub();

  @Test
  void keepsItsLastFiftyMovesInTheItem() {
    moves(60);
    assertThat(versions(hub.stored("M"))).isEqualTo(range(11, 60));
  }

  @Test
  void owesTheFilingOfWhatItTookOut() {
    moves(60);
    assertThat(toFile(Owing.of(hub.item("M")).orElseThrow()))
        .extracting(HistoryEntry::version)
        .containsExactlyInAnyOrderElementsOf(range(1, 10));
  }

  @Test
  void isShownWholeWhileNothingIsFiled() {
    moves(60);
    assertThat(versions(hub.show("M"))).isEqualTo(range(1, 60));
  }

  @Test
  void isShownWholeWhereSomeIsFiledAndSomeIsNot() {
    moves(55);
    fileAll();
    more(56, 60);
    assertThat(versions(hub.show("M"))).isEqualTo(range(1, 60));
  }

  @Test
  void isShownWholeBetweenFilingAndItsAcknowledgement() {
    moves(60);
    new DynamoHistoryFile(Table.plain(), Table.NAME)
        .file(hub.key(Side.MARKETPLACE, "M"), toFile(Owing.of(hub.item("M")).orElseThrow()));
    assertThat(versions(hub.show("M"))).isEqualTo(range(1, 60));
  }

  @Test
  void isShownWholeWhereTheReadItselfTookSomeOut() {
    moves(47);
    hub.moved("M", Say.approvePayment());
    hub.after(Settings.WINDOW);
    hub.moved("M", customerAsks("r"));
    assertThat(hub.stored("M").version()).isEqualTo(50);
    Order shown = hub.after(Settings.ANSWER_WITHIN).show("M");
    assertThat(shown.version()).isEqualTo(51);
    assertThat(versions(shown)).isEqualTo(range(1, 51));
  }

  @Test
  void isTheSameEntriesWhereverTheyAreKept() {
    moves(49);
    Order before = hub.show("M");
    more(50, 70);
    fileAll();
    assertThat(hub.show("M").history()).startsWith(before.history().toArray(HistoryEntry[]::new));
  }

  private void moves(int versions) {
    hub.moved("M", Say.place(worth(1000, line("A", 1000, 1))));
    more(2, versions);
  }

  private void more(int from, int to) {
    for (int i = from; i <= to; i++) {
      hub.moved("M", cancelOne());
    }
  }

  private static Command cancelOne() {
    return sellerCancels(some("A", 1));
  }

  private void fileAll() {
    Owing owing = Owing.of(hub.item("M")).orElseThrow();
    new DynamoHistoryFile(Table.plain(), Table.NAME)
        .file(hub.key(Side.MARKETPLACE, "M"), toFile(owing));
    new DynamoLedger(Table.plain(), Table.NAME).acknowledge(owing, owing.ids());
  }

  private static List<HistoryEntry> toFile(Owing owing) {
    return owing.known().stream()
        .map(Owed::effect)
        .filter(Effect.KeepHistory.class::isInstance)
        .map(Effect.KeepHistory.class::cast)
        .flatMap(keep -> keep.entries().stream())
        .toList();
  }

  private static List<Long> versions(Order order) {
    return order.history().stream().map(HistoryEntry::version).toList();
  }

  private static List<Long> range(long from, long to) {
    return LongStream.rangeClosed(from, to).boxed().toList();
  }
}
