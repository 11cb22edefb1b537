package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Side;
import countermand.runtime.telling.Code;
import countermand.runtime.telling.Effects;
import countermand.store.Backlog;
import countermand.store.OrderWrite;
import countermand.store.Slot;
import countermand.store.SlotKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SweepFunctionTest {
  private final Effects effects = new Effects();

  @BeforeEach
  void anOrderIsDue() {
    OrderWrite write = new House().placed("acme").orders.writes().getFirst();
    effects.orders().write(new SlotKey("acme", Side.MARKETPLACE, "M-1"), new Slot.Empty(), write);
  }

  @Test
  void saysHowManyItHasLookedAfter() throws IOException {
    assertThat(runs(Recovery.OFF)).isEqualTo("1");
    assertThat(runs(Recovery.OFF)).isEqualTo("0");
  }

  @Test
  void restsWhileTheTableIsRecovered() throws IOException {
    assertThat(runs(Recovery.ON)).isEqualTo("0");
    assertThat(effects.published()).isEmpty();
  }

  @Test
  void saysEveryFifthMinuteHowMuchWaits() throws IOException {
    assertThat(lines("10:30", () -> new Backlog(3, 2)))
        .filteredOn(line -> line.contains("backlog"))
        .singleElement()
        .satisfies(line -> {
          assertThat(Code.json(line).path("DecisionsWaiting").asInt()).isEqualTo(3);
          assertThat(Code.json(line).path("NoticesUndelivered").asInt()).isEqualTo(2);
          assertThat(line).contains("\"CloudWatchMetrics\"");
        });
    assertThat(lines("10:31", () -> new Backlog(3, 2))).noneMatch(line -> line.contains("backlog"));
  }

  @Test
  void hasDoneItsWorkWhereItCannotCount() throws IOException {
    Supplier<Backlog> broken =
        () -> {
          throw new IllegalStateException("throttled");
        };
    assertThat(lines("10:30", broken)).anyMatch(line -> line.contains("was not counted"));
    assertThat(runs(Recovery.OFF)).as("what the first run has left").isEqualTo("0");
  }

  private String runs(Recovery recovery) throws IOException {
    return runs(recovery, "10:31", () -> new Backlog(0, 0), System.out);
  }

  private List<String> lines(String at, Supplier<Backlog> backlog) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    runs(Recovery.OFF, at, backlog, new PrintStream(written, true, StandardCharsets.UTF_8));
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private String runs(Recovery recovery, String at, Supplier<Backlog> backlog, PrintStream out)
      throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Instant now = Instant.parse("2026-11-21T" + at + ":00Z");
    new SweepFunction(
        effects.sweep(), backlog, recovery, () -> now, new FunctionLog(out)) {}.handleRequest(
        InputStream.nullInputStream(), output, null);
    return output.toString(StandardCharsets.UTF_8);
  }
}
