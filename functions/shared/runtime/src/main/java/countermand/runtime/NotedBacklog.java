package countermand.runtime;

import countermand.store.Backlog;
import countermand.store.course.DynamoCourse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Counts what waits, and notes it for the course that the console shows; see {@link DynamoCourse}.
 * A number that was not noted is missing there, and is told all the same.
 */
record NotedBacklog(
    Function<BooleanSupplier, Optional<Backlog>> counting,
    BiConsumer<Instant, Backlog> course,
    InstantSource clock,
    FunctionLog log)
    implements Function<BooleanSupplier, Optional<Backlog>> {

  @Override
  public Optional<Backlog> apply(BooleanSupplier hurry) {
    Optional<Backlog> counted = counting.apply(hurry);
    counted.ifPresent(this::note);
    return counted;
  }

  private void note(Backlog counted) {
    try {
      course.accept(clock.instant().truncatedTo(ChronoUnit.MINUTES), counted);
    } catch (SdkException e) {
      log.failed("what waits was not noted", e);
    }
  }
}
