package countermand.store.links;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Role;
import countermand.store.Credential;
import countermand.store.DynamoDirectory;
import countermand.store.telling.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AKeyRingTest {
  private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

  private final KeyRing ring = new KeyRing(Table.plain(), Table.NAME);
  private final DynamoDirectory directory = new DynamoDirectory(Table.plain(), Table.NAME);

  @Test
  void aKeyIsListedAndOpens() {
    Credential key = key("ring-1", "k-1", AT.plusSeconds(60));
    assertThat(ring.add("ring-1", key, deed("a"))).isTrue();
    assertThat(directory.credential("native", "k-1")).contains(key);
    assertThat(ring.of("ring-1"))
        .containsExactly(
            new Key("native", "k-1", Role.SELLER, AT, null, AT.plusSeconds(60), Set.of()));
  }

  @Test
  void aNameIsGivenOnce() {
    ring.add("ring-2", key("ring-2", "k-2", null), deed("a"));
    assertThat(ring.add("ring-3", key("ring-3", "k-2", null), deed("a"))).isFalse();
    assertThat(ring.of("ring-3")).isEmpty();
    assertThat(directory.credential("native", "k-2").orElseThrow().link()).isEqualTo("ring-2");
  }

  @Test
  void aRevokedKeyIsGone() {
    ring.add("ring-4", key("ring-4", "k-4", null), deed("a"));
    Key key = ring.of("ring-4").getFirst();
    assertThat(ring.remove("ring-4", key, deed("b"))).isTrue();
    assertThat(ring.remove("ring-4", key, deed("c"))).isFalse();
    assertThat(ring.of("ring-4")).isEmpty();
    assertThat(directory.credential("native", "k-4")).isEmpty();
    assertThat(
            new LinkLog(Table.plain(), Table.NAME).page("ring-4", 9, null).orElseThrow().entries())
        .extracting(LogEntry::action)
        .containsExactly(LogEntry.Action.CREDENTIAL_REVOKED, LogEntry.Action.CREDENTIAL_ISSUED);
  }

  @Test
  void itsLastUseOnlyGoesOn() {
    Credential key = key("ring-5", "k-5", null);
    ring.add("ring-5", key, deed("a"));
    for (Instant hour : List.of(AT, AT.plusSeconds(3_600), AT)) {
      ring.used(key, hour);
    }
    assertThat(ring.of("ring-5").getFirst().lastUsedAt()).isEqualTo(AT.plusSeconds(3_600));
  }

  @Test
  void theUseOfAKeyThatNobodyListsIsNotNoted() {
    ring.used(key("ring-6", "k-6", null), AT);
    ring.used(new Credential("native", "root", Role.OPERATOR, null, "hash"), AT);
    assertThat(ring.of("ring-6")).isEmpty();
  }

  private static Credential key(String link, String id, Instant end) {
    return new Credential("native", id, Role.SELLER, link, "hash", end);
  }

  private static LogEntry.Deed deed(String id) {
    return new LogEntry.Deed(AT, id, "anna");
  }
}
