package countermand.local.isolated;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An invocation on its way through one instance. */
final class Call {
  private final Invocation invocation;
  private final CompletableFuture<Invocation> taken = new CompletableFuture<>();
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

  Call(Invocation invocation) {
    this.invocation = invocation;
  }

  String requestId() {
    return invocation.requestId();
  }

  /** The instance has it from now on. */
  Invocation take() {
    taken.complete(invocation);
    return invocation;
  }

  boolean isTaken() {
    return taken.isDone();
  }

  void end(Outcome how) {
    outcome.complete(how);
  }

  /** False where it is neither taken nor ended by then. */
  boolean awaitTaken(Duration patience) throws InterruptedException {
    return await(CompletableFuture.anyOf(taken, outcome), patience).isPresent();
  }

  Optional<Outcome> await(Duration patience) throws InterruptedException {
    return await(outcome, patience);
  }

  private static <T> Optional<T> await(CompletableFuture<T> future, Duration patience)
      throws InterruptedException {
    try {
      return Optional.of(future.get(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("nobody completes these with an exception", e);
    }
  }
}
