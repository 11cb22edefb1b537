package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.store.Backlog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class NotedBacklogTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:30:00Z");
  private static final Backlog COUNTED = new Backlog(3, 2);

  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final FunctionLog log =
      new FunctionLog(new PrintStream(lines, true, StandardCharsets.UTF_8));

  @Test
  void isNotedWhenItIsCounted() {
    List<String> noted = new ArrayList<>();
    NotedBacklog backlog =
        new NotedBacklog(() -> COUNTED, (at, waits) -> noted.add(at + " " + waits), () -> NOW, log);
    assertThat(backlog.get()).isEqualTo(COUNTED);
    assertThat(noted).containsExactly(NOW + " " + COUNTED);
  }

  @Test
  void isToldThoughItCannotBeNoted() {
    NotedBacklog backlog =
        new NotedBacklog(
            () -> COUNTED,
            (_, _) -> {
              throw SdkClientException.create("throttled");
            },
            () -> NOW,
            log);
    assertThat(backlog.get()).isEqualTo(COUNTED);
    assertThat(lines.toString(StandardCharsets.UTF_8)).contains("was not noted", "throttled");
  }
}
