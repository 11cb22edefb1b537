package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
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
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SweepFunctionTest {
  private final Effects effects = new Effects();
  private @Nullable Context context;

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
    assertThat(lines("10:30", _ -> Optional.of(new Backlog(3, 2))))
        .filteredOn(line -> line.contains("backlog"))
        .singleElement()
        .satisfies(line -> {
          assertThat(Code.json(line).path("DecisionsWaiting").asInt()).isEqualTo(3);
          assertThat(Code.json(line).path("NoticesUndelivered").asInt()).isEqualTo(2);
          assertThat(line).contains("\"CloudWatchMetrics\"");
        });
    assertThat(lines("10:31", _ -> Optional.of(new Backlog(3, 2))))
        .noneMatch(line -> line.contains("backlog"));
  }

  @Test
  void tellsNoNumberThatItHadNoTimeToCount() throws IOException {
    assertThat(lines("10:30", _ -> Optional.empty()))
        .filteredOn(line -> line.contains("backlog"))
        .singleElement()
        .satisfies(
            line -> assertThat(line).contains("\"counted\":false").doesNotContain("Notices"));
  }

  @Test
  void hasDoneItsWorkWhereItCannotCount() throws IOException {
    Function<BooleanSupplier, Optional<Backlog>> broken =
        _ -> {
          throw new IllegalStateException("throttled");
        };
    assertThat(lines("10:30", broken)).anyMatch(line -> line.contains("was not counted"));
    assertThat(runs(Recovery.OFF)).as("what the first run has left").isEqualTo("0");
  }

  @Test
  void leavesTheCountItsTimeWhereTheSweepUsesAllItHas() throws IOException {
    Going invocation = new Going();
    context = invocation.context();
    List<Integer> begins = new ArrayList<>();
    Function<BooleanSupplier, Optional<Backlog>> slow =
        hurry -> {
          begins.add(invocation.seconds);
          return IntStream.range(0, 4).anyMatch(_ -> hurry.getAsBoolean())
              ? Optional.empty()
              : Optional.of(new Backlog(3, 2));
        };
    assertThat(lines("10:30", slow)).anyMatch(line -> line.contains("\"DecisionsWaiting\":3"));
    assertThat(begins).singleElement().satisfies(left -> assertThat(left).isBetween(33, 39));
  }

  @Test
  void sweepsForLongerInAMinuteInWhichItDoesNotCount() throws IOException {
    Going invocation = new Going();
    context = invocation.context();
    runs(Recovery.OFF);
    assertThat(invocation.seconds).isLessThan(20);
  }

  private String runs(Recovery recovery) throws IOException {
    return runs(recovery, "10:31", _ -> Optional.of(new Backlog(0, 0)), System.out);
  }

  private List<String> lines(String at, Function<BooleanSupplier, Optional<Backlog>> backlog)
      throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    runs(Recovery.OFF, at, backlog, new PrintStream(written, true, StandardCharsets.UTF_8));
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private String runs(
      Recovery recovery,
      String at,
      Function<BooleanSupplier, Optional<Backlog>> backlog,
      PrintStream out)
      throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Instant now = Instant.parse("2026-11-21T" + at + ":00Z");
    new SweepFunction(
        effects.sweep(), backlog, recovery, () -> now, new FunctionLog(out)) {}.handleRequest(
        InputStream.nullInputStream(), output, context);
    return output.toString(StandardCharsets.UTF_8);
  }

  /** An invocation of a minute, of which three seconds go by between two looks at what is left. */
  private static final class Going {
    private int seconds = 60;

    Context context() {
      return (Context)
          Proxy.newProxyInstance(
              SweepFunctionTest.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (_, method, _) ->
                  method.getName().equals("getRemainingTimeInMillis") ? left() : null);
    }

    private int left() {
      seconds -= 3;
      return seconds * 1_000;
    }
  }
}
