package countermand.runtime;

import countermand.store.Backlog;
import countermand.store.course.DynamoCourse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Counts what waits, and notes it for the course that the console shows; see {@link DynamoCourse}.
 * A number that was not noted is missing there, and is told all the same.
 */
record NotedBacklog(
    Supplier<Backlog> counted,
    BiConsumer<Instant, Backlog> course,
    InstantSource clock,
    FunctionLog log)
    implements Supplier<Backlog> {

  @Override
  public Backlog get() {
    Backlog now = counted.get();
    try {
      course.accept(clock.instant(), now);
    } catch (SdkException e) {
      log.failed("what waits was not noted", e);
    }
    return now;
  }
}
