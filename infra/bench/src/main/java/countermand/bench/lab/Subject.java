package countermand.bench.lab;

import countermand.local.isolated.IsolatedFunction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is measured: a function, and an event for each call.
 *
 * @param events made before the clock runs
 * @param zip what is deployed of it
 */
public record Subject(String name, IsolatedFunction function, Supplier<byte[]> events, Path zip) {

  /**
   * The processor time that its processes have had, in steps of 10 ms.
   *
   * @throws IllegalStateException where none runs, or one that did runs no longer
   */
  public Duration processorTime() {
    List<Long> pids = function.processes();
    if (pids.isEmpty()) {
      throw new IllegalStateException("no process of " + name + " runs");
    }
    return pids.stream().map(Processes::processorTime).reduce(Duration.ZERO, Duration::plus);
  }

  /** Calls it once, and says how long that took. */
  public Duration call() {
    byte[] event = events.get();
    return Calls.timed(() -> function.invoke(event));
  }
}
