package countermand.store.owed;

import static countermand.store.telling.Say.customerAsks;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.store.Ledger;
import countermand.store.Owing;
import countermand.store.telling.Hub;
import countermand.store.telling.Say;
import countermand.store.telling.Settings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class AnAcknowledgementTest {
  private final Books books;
  private final Hub hub;
  private final Ledger ledger;

  AnAcknowledgementTest(Books.Where where) {
    books = where.open();
    hub = books.hub();
    ledger = books.ledger();
  }

  @Test
  void ofAllClosesTheBooks() {
    hub.moved("M", Say.place(Say.usual()));
    ledger.acknowledge(books.owing(), books.owing().ids());
    assertThat(books.owing().ids()).isEmpty();
    closed();
    assertThat(books.dueAt()).isEmpty();
  }

  @Test
  void leavesTheDeadlineDue() {
    hub.ready("M").moved("M", customerAsks("r"));
    ledger.acknowledge(books.owing(), books.owing().ids());
    closed();
    assertThat(books.dueAt()).isPresent().isEqualTo(books.owing().order().nextInstant());
  }

  @Test
  void neverTouchesTheOrder() {
    hub.ready("M").moved("M", customerAsks("r"));
    Owing before = books.owing();
    ledger.acknowledge(before, before.ids());
    assertThat(books.owing().order()).isEqualTo(before.order());
  }

  @Test
  void ofSomeStrikesOutItsOwnKeysAndLeavesTheBooks() {
    hub.ready("M").moved("M", customerAsks("r"));
    Owing seen = books.owing();
    Optional<Instant> due = books.dueAt();
    ledger.acknowledge(seen, List.of("4.0"));
    assertThat(books.owing().ids()).doesNotContain("4.0").hasSize(seen.ids().size() - 1);
    open(seen, due);
  }

  @Test
  void leavesWhatADecisionAddedInBetween() {
    hub.moved("M", Say.place(Say.usual()));
    Owing seen = books.owing();
    hub.moved("M", Say.sellerCancels());
    Optional<Instant> due = books.dueAt();
    ledger.acknowledge(seen, seen.ids());
    assertThat(books.owing().ids()).isNotEmpty().allMatch(id -> id.startsWith("2."));
    open(seen, due);
  }

  @Test
  void leavesTheBooksToADecisionInBetweenThatOwesNothing() {
    hub.on(Settings.silent()).moved("M", Say.placePaid(null, hub.now()));
    Owing seen = books.owing();
    hub.after(Settings.WINDOW).moved("M", new Command.StartHandling());
    Optional<Instant> due = books.dueAt();
    ledger.acknowledge(seen, seen.ids());
    assertThat(books.owing().ids()).isEmpty();
    open(seen, due);
  }

  /** The size alone would say that nothing has changed: as many were struck out as were added. */
  @Test
  void leavesTheBooksWhereAsManyWereAddedAsAreGone() {
    hub.moved("M", Say.place(Say.usual()));
    Owing seen = books.owing();
    hub.moved("M", Say.sellerCancels());
    int more = books.owing().ids().size() - seen.ids().size();
    List<String> others =
        books.owing().ids().stream().filter(id -> id.startsWith("2.")).limit(more).toList();
    ledger.acknowledge(books.owing(), others);
    assertThat(books.owing().ids()).hasSameSizeAs(seen.ids());
    Optional<Instant> due = books.dueAt();
    ledger.acknowledge(seen, seen.ids());
    open(seen, due);
  }

  @Test
  void ofAllThatWasSeenLeavesTheBooksWhereSomethingElseIsGoneAlready() {
    hub.moved("M", Say.place(Say.usual()));
    Owing seen = books.owing();
    Optional<Instant> due = books.dueAt();
    ledger.acknowledge(seen, List.of("1.0"));
    ledger.acknowledge(seen, seen.ids());
    assertThat(books.owing().ids()).isEmpty();
    open(seen, due);
  }

  /** Nobody else ever would: such a decision takes the order out of the sweep's sight. */
  @Test
  void leavesBooksThatADecisionClosesWhereItOwesNothing() {
    hub.on(Settings.silent()).ready("M");
    Owing seen = books.owing();
    ledger.acknowledge(seen, List.of("1.0"));
    ledger.acknowledge(seen, seen.ids());
    assertThat(books.owing().ids()).isEmpty();
    assertThat(books.owing().owedSince()).isNotNull();
    hub.moved("M", new Command.StartHandling());
    closed();
    assertThat(books.dueAt()).isEmpty();
  }

  @Test
  void thatIsDoubledChangesNothing() {
    hub.ready("M").moved("M", customerAsks("r"));
    Owing seen = books.owing();
    ledger.acknowledge(seen, seen.ids());
    Optional<Instant> due = books.dueAt();
    ledger.acknowledge(seen, seen.ids());
    ledger.acknowledge(seen, List.of("4.0"));
    closed();
    assertThat(books.dueAt()).isEqualTo(due);
  }

  @Test
  void ofNothingChangesNothing() {
    hub.moved("M", Say.place(Say.usual()));
    Owing seen = books.owing();
    ledger.acknowledge(seen, Set.of());
    assertThat(books.owing()).isEqualTo(seen);
  }

  @Test
  void makesNoItemOfAnOrderThatIsGone() {
    hub.moved("M", Say.place(Say.usual()));
    Owing seen = books.owing();
    books.lose();
    ledger.acknowledge(seen, seen.ids());
    ledger.acknowledge(seen, List.of("1.0"));
    assertThat(hub.desk().show(hub.link(), hub.terms(), Say.marketplaceId("M"))).isEmpty();
  }

  private void closed() {
    assertThat(books.owing().owedSince()).isNull();
  }

  private void open(Owing seen, Optional<Instant> due) {
    assertThat(books.owing().owedSince()).isNotNull().isEqualTo(seen.owedSince());
    assertThat(books.dueAt()).isEqualTo(due);
  }
}
