package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.store.Backlog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class NotedBacklogTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:30:00Z");
  private static final Backlog COUNTED = new Backlog(3, 2);

  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final FunctionLog log =
      new FunctionLog(new PrintStream(lines, true, StandardCharsets.UTF_8));

  @Test
  void isNotedForTheMinuteInWhichItIsCounted() {
    List<String> noted = new ArrayList<>();
    NotedBacklog backlog =
        new NotedBacklog(
            _ -> Optional.of(COUNTED),
            (at, waits) -> noted.add(at + " " + waits),
            () -> NOW.plusMillis(7_123),
            log);
    assertThat(backlog.apply(() -> false)).contains(COUNTED);
    assertThat(noted).containsExactly(NOW + " " + COUNTED);
  }

  @Test
  void isNotNotedWhereThereWasNoTimeToCount() {
    List<String> noted = new ArrayList<>();
    NotedBacklog backlog =
        new NotedBacklog(
            _ -> Optional.empty(), (at, waits) -> noted.add(at + " " + waits), () -> NOW, log);
    assertThat(backlog.apply(() -> true)).isEmpty();
    assertThat(noted).isEmpty();
  }

  @Test
  void isToldThoughItCannotBeNoted() {
    NotedBacklog backlog =
        new NotedBacklog(
            _ -> Optional.of(COUNTED),
            (_, _) -> {
              throw SdkClientException.create("throttled");
            },
            () -> NOW,
            log);
    assertThat(backlog.apply(() -> false)).contains(COUNTED);
    assertThat(lines.toString(StandardCharsets.UTF_8)).contains("was not noted", "throttled");
  }
}
