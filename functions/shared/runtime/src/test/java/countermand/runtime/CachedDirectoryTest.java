package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.Role;
import countermand.runtime.telling.MemoryDirectory;
import countermand.store.Link;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CachedDirectoryTest {
  private static final Duration KEPT = Duration.ofSeconds(60);
  private static final int ENTRIES_MAX = 1_000;

  private final MemoryDirectory table =
      new MemoryDirectory()
          .connect(Link.between("acme", "native", "native"))
          .issue("native", "seller", Role.SELLER, "acme")
          .issue("vtex", "seller", Role.SELLER, "vtx");

  /** The clock may show anything, also a number that is about to overflow. */
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);

  private final CachedDirectory cache = new CachedDirectory(table, nanos::get);

  @Test
  void asksOnceAMinute() {
    cache.link("acme");
    cache.credential("native", "seller");
    nanos.addAndGet(KEPT.toNanos() - 1);
    assertThat(cache.link("acme")).map(Link::id).contains("acme");
    assertThat(cache.credential("native", "seller")).isPresent();
    assertThat(table.asked()).containsExactly("acme", "native/seller");
  }

  @Test
  void asksAgainAfterAMinute() {
    cache.link("acme");
    nanos.addAndGet(KEPT.toNanos());
    cache.link("acme");
    assertThat(table.asked()).containsExactly("acme", "acme");
  }

  @Test
  void doesNotKeepAnythingLongerBecauseItIsAskedForOften() {
    cache.link("acme");
    nanos.addAndGet(KEPT.toNanos() / 2);
    cache.link("acme");
    nanos.addAndGet(KEPT.toNanos() / 2);
    cache.link("acme");
    assertThat(table.asked()).hasSize(2);
  }

  @Test
  void learnsOfANewKeyAtOnce() {
    assertThat(cache.credential("native", "new")).isEmpty();
    assertThat(cache.credential("native", "new")).isEmpty();
    assertThat(table.asked()).hasSize(2);
    table.issue("native", "new", Role.SELLER, "acme");
    assertThat(cache.credential("native", "new")).isPresent();
  }

  @Test
  void tellsTheKeysOfDialectsApart() {
    assertThat(cache.credential("native", "seller").orElseThrow().link()).isEqualTo("acme");
    assertThat(cache.credential("vtex", "seller").orElseThrow().link()).isEqualTo("vtx");
  }

  @Test
  void doesNotTakeABreakdownForAnAnswer() {
    cache.link("acme");
    nanos.addAndGet(KEPT.toNanos());
    table.breakDown(new IllegalStateException("no table"));
    assertThatThrownBy(() -> cache.link("acme")).hasMessage("no table");
  }

  @Test
  void holdsAThousandAndDropsTheOneThatNobodyAskedForTheLongest() {
    for (int i = 0; i < ENTRIES_MAX; i++) {
      table.connect(Link.between("l" + i, "native", "native"));
      cache.link("l" + i);
    }
    cache.link("l0");
    cache.link("acme");
    table.asked().clear();
    cache.link("l0");
    cache.link("acme");
    assertThat(table.asked()).isEmpty();
    cache.link("l1");
    assertThat(table.asked()).containsExactly("l1");
  }
}
