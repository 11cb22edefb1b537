package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Role;
import countermand.runtime.telling.MemoryDirectory;
import countermand.store.Credential;
import countermand.store.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Sessions at the console, as an instance of its function knows them. */
class SessionsTest {
  private static final String CONSOLE = "console";
  private static final Duration LIFETIME = Duration.ofHours(4);

  private final MemoryDirectory table =
      new MemoryDirectory()
          .connect(Link.between("acme", "native", "native"))
          .issue(CONSOLE, "anna", Role.SELLER, "acme");
  private final AtomicLong nanos = new AtomicLong();
  private Instant now = Instant.parse("2026-11-21T09:00:00Z");

  private final AccessTokens tokens =
      new AccessTokens(
          new CachedDirectory(table, nanos::get),
          table,
          () -> new byte[AccessTokens.BYTES],
          () -> now);
  private final Credential key = table.credential(CONSOLE, "anna").orElseThrow();
  private final String session = tokens.issue(key, LIFETIME);

  @Test
  void endAtMostAMinuteAfterTheirKeyWasRevoked() {
    assertThat(tokens.credential(CONSOLE, session)).contains(key);
    table.revoke(CONSOLE, "anna");
    nanos.addAndGet(Duration.ofMinutes(1).toNanos());
    assertThat(tokens.credential(CONSOLE, session)).isEmpty();
  }

  @Test
  void endAfterFourHours() {
    now = now.plus(LIFETIME).minusMillis(1);
    assertThat(tokens.credential(CONSOLE, session)).contains(key);
    now = now.plusMillis(1);
    assertThat(tokens.credential(CONSOLE, session)).isEmpty();
  }

  @Test
  void endAtOnceWhereTheirOwnerSignsOut() {
    assertThat(tokens.credential(CONSOLE, session)).contains(key);
    tokens.end(key, session);
    assertThat(tokens.credential(CONSOLE, session)).isEmpty();
  }

  @Test
  void openNoOtherProtocol() {
    assertThat(tokens.credential("native", session)).isEmpty();
  }
}
