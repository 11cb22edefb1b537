package countermand.store.owed;

import static countermand.store.telling.Say.customerAsks;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Side;
import countermand.store.Due;
import countermand.store.DueShards;
import countermand.store.Ledger;
import countermand.store.Ledger.Claimed;
import countermand.store.Owing;
import countermand.store.telling.Hub;
import countermand.store.telling.Say;
import countermand.store.telling.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class AClaimTest {
  private static final Duration LEASE = Duration.ofMinutes(2);

  private final Books books;
  private final Hub hub;
  private final Ledger ledger;

  AClaimTest(Books.Where where) {
    books = where.open();
    hub = books.hub();
    ledger = books.ledger();
  }

  @Test
  void isOfWhatTheIndexShows() {
    hub.moved("M", Say.place(Say.usual()));
    Instant due = books.dueAt().orElseThrow();
    assertThat(shown()).isEmpty();
    hub.after(Duration.ofMinutes(1).minusMillis(1));
    assertThat(shown()).isEmpty();
    hub.after(Duration.ofMillis(1));
    assertThat(shown()).contains(new Due.OfOrder(hub.key(Side.MARKETPLACE, "M"), due));
  }

  @Test
  void pushesTheInstantAndShowsTheOrder() {
    Due.OfOrder due = due();
    Claimed claimed = claim(due).orElseThrow();
    assertThat(claimed).isEqualTo(new Claimed(due, books.owing(), hub.now().plus(LEASE)));
    assertThat(books.dueAt()).contains(hub.now().plus(LEASE));
    assertThat(shown()).isEmpty();
  }

  @Test
  void isOneRunsOnly() {
    Due.OfOrder due = due();
    assertThat(claim(due)).isPresent();
    assertThat(claim(due)).isEmpty();
  }

  @Test
  void isNotOfAnOrderThatIsGoneOrAtRest() {
    Due.OfOrder due = due();
    ledger.acknowledge(books.owing(), books.owing().ids());
    assertThat(claim(due)).isEmpty();
    books.lose();
    assertThat(claim(due)).isEmpty();
    assertThat(hub.desk().show(hub.link(), hub.terms(), Say.marketplaceId("M"))).isEmpty();
  }

  @Test
  void neverPassesADeadlineThatIsAhead() {
    hub.moved("M", Say.placePaid(null, hub.now()));
    hub.after(Settings.WINDOW.minusSeconds(30));
    Claimed claimed = claim(shown().orElseThrow()).orElseThrow();
    Instant deadline = hub.now().plusSeconds(30);
    assertThat(claimed.until()).isEqualTo(deadline);
    assertThat(books.dueAt()).contains(deadline);
  }

  @Test
  void mayEndAtTheDeadline() {
    hub.moved("M", Say.placePaid(null, hub.now()));
    hub.after(Settings.WINDOW.minus(LEASE));
    assertThat(claim(shown().orElseThrow()).orElseThrow().until())
        .isEqualTo(books.owing().order().nextInstant().orElseThrow());
  }

  @Test
  void passesADeadlineThatIsReached() {
    hub.moved("M", Say.placePaid(null, hub.now())).after(Settings.WINDOW);
    assertThat(claim(shown().orElseThrow()).orElseThrow().until()).isEqualTo(hub.now().plus(LEASE));
  }

  @Test
  void getsMoreTimeWhereSomethingFails() {
    Claimed claimed = claim(due()).orElseThrow();
    ledger.later(claimed, hub.now(), hub.now().plusSeconds(999));
    assertThat(books.dueAt()).contains(hub.now().plusSeconds(999));
    ledger.later(claimed, hub.now(), hub.now().plusSeconds(1));
    assertThat(books.dueAt()).contains(hub.now().plusSeconds(999));
  }

  @Test
  void getsNoMoreTimeThanTheDeadlineThatIsAhead() {
    hub.moved("M", Say.placePaid(null, hub.now())).after(Duration.ofMinutes(1));
    Claimed claimed = claim(shown().orElseThrow()).orElseThrow();
    ledger.later(claimed, hub.now(), hub.now().plus(Duration.ofHours(1)));
    assertThat(books.dueAt()).isPresent().isEqualTo(claimed.owing().order().nextInstant());
  }

  @Test
  void getsMoreTimeAlsoWhereTheDeadlineIsReachedSoThatItHoldsUpNobody() {
    hub.moved("M", Say.placePaid(null, hub.now())).after(Settings.WINDOW);
    Claimed claimed = claim(shown().orElseThrow()).orElseThrow();
    ledger.later(claimed, hub.now(), hub.now().plus(Duration.ofHours(1)));
    assertThat(books.dueAt()).contains(hub.now().plus(Duration.ofHours(1)));
  }

  @Test
  void getsNoMoreTimeWhereTheOrderHasMoved() {
    Claimed claimed = claim(due()).orElseThrow();
    hub.after(Duration.ofMinutes(1)).moved("M", Say.sellerCancels());
    assertThat(books.dueAt()).contains(claimed.until());
    ledger.later(claimed, hub.now(), hub.now().plus(Duration.ofHours(1)));
    assertThat(books.dueAt()).contains(claimed.until());
  }

  @Test
  void restsWhereNothingIsOwed() {
    Claimed claimed = claimedWithNothingOwed(Say.place(Say.usual()));
    ledger.rest(claimed);
    assertThat(books.dueAt()).isEmpty();
    assertThat(books.owing().owedSince()).isNull();
  }

  @Test
  void restsUntilTheDeadline() {
    Claimed claimed = claimedWithNothingOwed(Say.placePaid(null, hub.now()));
    ledger.rest(claimed);
    assertThat(books.dueAt()).isPresent().isEqualTo(claimed.owing().order().nextInstant());
    assertThat(books.owing().owedSince()).isNull();
  }

  @Test
  void restsNotWhereTheOrderHasMoved() {
    Claimed claimed = claimedWithNothingOwed(Say.place(Say.usual()));
    hub.moved("M", customerAsks("r"));
    Owing moved = books.owing();
    ledger.acknowledge(moved, List.of("2.0", "2.1"));
    Optional<Instant> due = books.dueAt();
    ledger.rest(claimed);
    assertThat(books.dueAt()).isPresent().isEqualTo(due);
  }

  @Test
  void restsNotWhereSomethingIsOwed() {
    Claimed claimed = claim(due()).orElseThrow();
    ledger.rest(claimed);
    assertThat(books.dueAt()).contains(claimed.until());
    assertThat(books.owing().owedSince()).isNotNull();
  }

  /** All is struck out, and the books are left open: two relays have shared the work. */
  private Claimed claimedWithNothingOwed(Command.PlaceOrder placement) {
    hub.moved("M", placement);
    Owing seen = books.owing();
    ledger.acknowledge(seen, List.of("1.0"));
    ledger.acknowledge(seen, seen.ids());
    hub.after(Duration.ofMinutes(1));
    return claim(shown().orElseThrow()).orElseThrow();
  }

  private Due.OfOrder due() {
    hub.moved("M", Say.place(Say.usual())).after(Duration.ofMinutes(1));
    return shown().orElseThrow();
  }

  private Optional<Claimed> claim(Due.OfOrder due) {
    return ledger.claim(due, hub.now(), hub.now().plus(LEASE));
  }

  /** What the index shows of the order M now. */
  private Optional<Due.OfOrder> shown() {
    int shard = Integer.parseInt(DueShards.of(hub.key(Side.MARKETPLACE, "M")));
    return ledger.due(shard, hub.now(), 10_000).stream()
        .filter(Due.OfOrder.class::isInstance)
        .map(Due.OfOrder.class::cast)
        .filter(due -> due.key().equals(hub.key(Side.MARKETPLACE, "M")))
        .findFirst();
  }
}
