package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What comes by itself: a local system's clock is moved there, elsewhere it is waited for. */
final class Time {
  /** Scheduler's whole minutes, the sweep's, and a stream that is slow on a small machine. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private static final long EVERY_SECONDS = 3;

  private Time() {}

  /** The shortest time to answer that a seller may be given where it is not waited for in vain. */
  static Duration shortestAnswer() {
    return Target.chosen() instanceof StackTarget ? Duration.ofMinutes(1) : Duration.ofHours(1);
  }

  /**
   * Lets time bring something.
   *
   * @param after when it is due, from now
   * @param there looks whether it is there, and brings nothing about itself
   */
  static void brings(String what, Duration after, BooleanSupplier there) {
    if (Target.chosen() instanceof StackTarget) {
      assertThat(comes(after.plus(PATIENCE), there)).as("%s, by itself", what).isTrue();
    } else {
      Clock.advance(after.plusMinutes(1));
      assertThat(there.getAsBoolean()).as(what).isTrue();
    }
  }

  private static boolean comes(Duration patience, BooleanSupplier there) {
    try (ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor()) {
      CompletableFuture<Boolean> found = new CompletableFuture<>();
      ScheduledFuture<?> looking =
          looks.scheduleWithFixedDelay(
              () -> {
                try {
                  if (there.getAsBoolean()) {
                    found.complete(true);
                  }
                } catch (AssertionError | RuntimeException e) {
                  found.completeExceptionally(e);
                }
              },
              0,
              EVERY_SECONDS,
              TimeUnit.SECONDS);
      boolean came = found.completeOnTimeout(false, patience.toSeconds(), TimeUnit.SECONDS).join();
      looking.cancel(true);
      return came;
    }
  }
}
