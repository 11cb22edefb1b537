package countermand.store.owed;

import static countermand.store.telling.Say.customerAsks;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.store.Ledger;
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
class ABackOffTest {
  private final Books books;
  private final Hub hub;
  private final Ledger ledger;

  ABackOffTest(Books.Where where) {
    books = where.open();
    hub = books.hub();
    ledger = books.ledger();
  }

  @Test
  void hasSomebodyLookLater() {
    Owing seen = placed();
    ledger.postpone(seen, List.of("1.0"), in(Duration.ofMinutes(7)));
    assertThat(books.dueAt()).contains(in(Duration.ofMinutes(7)));
    assertThat(books.owing()).isEqualTo(seen);
  }

  @Test
  void neverPassesTheDeadline() {
    hub.moved("M", Say.placePaid(null, hub.now()));
    Owing seen = books.owing();
    ledger.postpone(seen, seen.ids(), in(Settings.WINDOW.plusSeconds(1)));
    assertThat(books.dueAt()).contains(in(Settings.WINDOW));
  }

  @Test
  void isNotWhereTheOrderHasMoved() {
    Owing seen = placed();
    hub.after(Duration.ofSeconds(5)).moved("M", Say.sellerCancels());
    Optional<Instant> due = books.dueAt();
    ledger.postpone(seen, seen.ids(), in(Duration.ofHours(1)));
    assertThat(books.dueAt()).isEqualTo(due);
  }

  @Test
  void isNotWhereWhatFailedIsDoneByNow() {
    Owing seen = placed();
    ledger.acknowledge(seen, List.of("1.0"));
    Optional<Instant> due = books.dueAt();
    ledger.postpone(seen, List.of("1.0"), in(Duration.ofHours(1)));
    assertThat(books.dueAt()).isEqualTo(due);
    ledger.postpone(seen, List.of("1.0", "1.1"), in(Duration.ofHours(1)));
    assertThat(books.dueAt()).contains(in(Duration.ofHours(1)));
  }

  @Test
  void isNotWhereTheBooksAreClosed() {
    hub.ready("M").moved("M", customerAsks("r"));
    Owing seen = books.owing();
    ledger.acknowledge(seen, seen.ids());
    ledger.postpone(seen, seen.ids(), in(Duration.ofHours(1)));
    assertThat(books.dueAt()).isEqualTo(seen.order().nextInstant());
  }

  @Test
  void isNotWhereNothingFailedOrTheOrderIsGone() {
    Owing seen = placed();
    Optional<Instant> due = books.dueAt();
    ledger.postpone(seen, List.of(), in(Duration.ofHours(1)));
    assertThat(books.dueAt()).isEqualTo(due);
    books.lose();
    ledger.postpone(seen, seen.ids(), in(Duration.ofHours(1)));
    assertThat(hub.desk().show(hub.link(), hub.terms(), Say.marketplaceId("M"))).isEmpty();
  }

  private Owing placed() {
    hub.moved("M", Say.place(Say.usual()));
    return books.owing();
  }

  private Instant in(Duration time) {
    return hub.now().plus(time);
  }
}
