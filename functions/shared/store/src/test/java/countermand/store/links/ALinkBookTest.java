package countermand.store.links;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.store.DynamoDirectory;
import countermand.store.Link;
import countermand.store.Needs;
import countermand.store.Party;
import countermand.store.telling.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ALinkBookTest {
  private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

  private final LinkBook book = new LinkBook(Table.plain(), Table.NAME);
  private final LinkLog log = new LinkLog(Table.plain(), Table.NAME);
  private int deeds;

  @Test
  void aLinkIsMadeOnce() {
    Link link = Link.between("book-1", "vtex", "native");
    assertThat(book.create(link, deed())).isTrue();
    assertThat(book.create(Link.between("book-1", "native", "native"), deed())).isFalse();
    assertThat(book.read("book-1")).contains(new KeptLink(link, 1));
    assertThat(new DynamoDirectory(Table.plain(), Table.NAME).link("book-1")).contains(link);
    assertThat(entries("book-1")).hasSize(1);
  }

  @Test
  void aChangeNeedsWhatWasSeen() {
    Link link = Link.between("book-2", "vtex", "native");
    book.create(link, deed());
    KeptLink seen = book.read("book-2").orElseThrow();
    Link called = link.with(link.marketplace(), new Party("native", URI.create("https://a.test/")));
    assertThat(book.replace(seen, called, deed())).isTrue();
    assertThat(book.replace(seen, link, deed())).isFalse();
    assertThat(book.read("book-2")).contains(new KeptLink(called, 2));
    assertThat(entries("book-2").getFirst().fields())
        .containsExactly(new LogEntry.Field("sellerEndpoint", null, "https://a.test/"));
  }

  @Test
  void whatIsNoLongerSaidIsTakenAway() {
    Link link =
        Link.between("book-3", "native", "native")
            .with(new Party("native", URI.create("https://a.test/")), new Party("native", null));
    book.create(link, deed());
    Link silent = Link.between("book-3", "native", "native");
    book.replace(new KeptLink(link, 1), silent, deed());
    assertThat(book.read("book-3")).contains(new KeptLink(silent, 2));
    assertThat(entries("book-3").getFirst().fields())
        .containsExactly(new LogEntry.Field("marketplaceEndpoint", "https://a.test/", null));
  }

  @Test
  void nobodyIsNotThere() {
    assertThat(book.read("book-none")).isEmpty();
    assertThat(book.read("x".repeat(5_000))).isEmpty();
  }

  @Test
  void theRollIsInOrder() {
    for (String name : List.of("roll-b", "roll-a", "roll-c")) {
      book.create(Link.between(name, "native", "native"), deed());
    }
    LinkBook.Page first = book.page(2, "roll-");
    assertThat(first.links())
        .extracting(kept -> kept.link().id())
        .containsExactly("roll-a", "roll-b");
    LinkBook.Page second = book.page(100, first.last());
    assertThat(second.links()).extracting(kept -> kept.link().id()).startsWith("roll-c");
  }

  @Test
  void aSeededLinkIsInTheRollToo() {
    Link link = Link.between("seed-1", "native", "vtex");
    DynamoDirectory directory = new DynamoDirectory(Table.plain(), Table.NAME);
    directory.put(link);
    directory.put(link);
    assertThat(book.page(1, "seed-").links()).containsExactly(new KeptLink(link, 2));
  }

  @Test
  void theLogIsNewestFirstAndPageByPage() {
    Link link = Link.between("log-1", "native", "native");
    book.create(link, deed());
    for (int i = 1; i < 4; i++) {
      Link next =
          new Link(
              link.id(),
              link.marketplace(),
              link.seller(),
              Duration.ofMinutes(i),
              link.answerWithin(),
              1,
              true,
              false,
              false,
              link.replayWindow(),
              null,
              Needs.NONE);
      book.replace(book.read(link.id()).orElseThrow(), next, deed());
    }
    LinkLog.Page first = log.page("log-1", 3, null).orElseThrow();
    assertThat(first.entries()).extracting(LogEntry::id).isSorted().hasSize(3);
    LinkLog.Page second = log.page("log-1", 3, first.cursor()).orElseThrow();
    assertThat(second.entries())
        .extracting(LogEntry::action)
        .containsExactly(LogEntry.Action.CREATED);
    assertThat(second.cursor()).isNull();
    assertThat(log.page("log-1", 3, "x")).isEmpty();
    assertThat(log.page("log-1", 3, "%")).isEmpty();
    assertThat(log.page("log-1", 3, "x".repeat(1_000))).isEmpty();
  }

  private List<LogEntry> entries(String link) {
    return log.page(link, 10, null).orElseThrow().entries();
  }

  /** Each a minute before the one that was said first: so that ids sort against time. */
  private LogEntry.Deed deed() {
    deeds++;
    return new LogEntry.Deed(AT.plusSeconds(60L * deeds), "d" + (9 - deeds), "anna");
  }
}
