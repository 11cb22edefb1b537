package countermand.local.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.local.fake.TestClock;
import countermand.local.function.InFlight;
import countermand.local.state.DataDirectory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class StepperTest {
  private static final Instant START = TestClock.START;
  private final MovableClock clock =
      new MovableClock(new TestClock(), DataDirectory.none().file("clock.json"));
  private final TreeSet<Instant> due = new TreeSet<>();
  private final List<Instant> ran = new ArrayList<>();
  private final Stepper stepper =
      new Stepper(
          clock,
          new Rest(new InFlight(), List.of(this::runDue), Duration.ofSeconds(5)),
          _ -> due.stream().findFirst(),
          Recurring.NONE);

  @Test
  void stopsAtEachInstantThatIsDue() throws Exception {
    due.add(START.plusSeconds(60));
    due.add(START.plusSeconds(30));
    due.add(START.plusSeconds(3600));

    Instant now = stepper.advance(Duration.ofMinutes(10));

    assertThat(ran).containsExactly(START.plusSeconds(30), START.plusSeconds(60));
    assertThat(now).isEqualTo(START.plusSeconds(600));
  }

  @Test
  void runsWhatIsOwedBeforeItMoves() throws Exception {
    due.add(START.minusSeconds(5));

    stepper.advance(Duration.ofMinutes(10));

    assertThat(ran).containsExactly(START);
  }

  @Test
  void anInstantDueExactlyAtTheEndIsReached() throws Exception {
    due.add(START.plusSeconds(60));

    stepper.moveTo(START.plusSeconds(60));

    assertThat(ran).containsExactly(START.plusSeconds(60));
  }

  @Test
  void neverGoesBack() throws Exception {
    assertThat(stepper.moveTo(START.minusMillis(1))).isEqualTo(Optional.empty());
    assertThat(stepper.now()).isEqualTo(START);
  }

  @Test
  void saysSoWhereThereIsNoRest() {
    Rest restless = new Rest(new InFlight(), List.of(() -> true), Duration.ofMillis(20));
    Stepper stuck = new Stepper(clock, restless, _ -> Optional.empty(), Recurring.NONE);

    assertThatThrownBy(() -> stuck.advance(Duration.ofMinutes(1)))
        .isInstanceOf(RestlessException.class);
  }

  @Test
  void whatRecursRunsOnceAStepAfterWhatIsDue() throws Exception {
    due.add(START.plusSeconds(60));
    due.add(START.plusSeconds(3600));
    List<String> order = new ArrayList<>();
    Recurring recurring = new Remembering(order);

    new Stepper(clock, rest(order), _ -> due.stream().findFirst(), recurring)
        .moveTo(START.plus(Duration.ofDays(31)));

    assertThat(order)
        .containsExactly(
            "hold",
            "due 2026-11-21T10:01:00Z",
            "recurring 2026-11-21T10:01:00Z",
            "due 2026-11-21T11:00:00Z",
            "recurring 2026-11-21T11:00:00Z",
            "recurring 2026-12-22T10:00:00Z",
            "release");
  }

  @Test
  void aTargetThatIsDueIsOneStep() throws Exception {
    due.add(START.plusSeconds(60));
    List<String> order = new ArrayList<>();

    new Stepper(clock, rest(order), _ -> due.stream().findFirst(), new Remembering(order))
        .moveTo(START.plusSeconds(60));

    assertThat(order).filteredOn(text -> text.startsWith("recurring")).hasSize(1);
  }

  private Rest rest(List<String> order) {
    Work work =
        () -> {
          boolean worked = runDue();
          if (worked) {
            order.add("due " + clock.instant());
          }
          return worked;
        };
    return new Rest(new InFlight(), List.of(work), Duration.ofSeconds(5));
  }

  private final class Remembering implements Recurring {
    private final List<String> order;

    Remembering(List<String> order) {
      this.order = order;
    }

    @Override
    public void hold() {
      order.add("hold");
    }

    @Override
    public void runAll() {
      order.add("recurring " + clock.instant());
    }

    @Override
    public void release() {
      order.add("release");
    }
  }

  private boolean runDue() {
    boolean worked = false;
    while (!due.isEmpty() && !due.first().isAfter(clock.instant())) {
      due.pollFirst();
      ran.add(clock.instant());
      worked = true;
    }
    return worked;
  }
}
