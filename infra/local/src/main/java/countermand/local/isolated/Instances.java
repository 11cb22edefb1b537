package countermand.local.isolated;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.function.FunctionException;
import countermand.local.template.FunctionSpec;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/**
 * All instances of one function. An invocation takes one that is idle, or starts one; where as many
 * run as may, it waits. One that has ended is replaced as it is needed.
 */
final class Instances implements AutoCloseable {
  private final FunctionSpec spec;
  private final Sandbox.Starter starter;
  private final InstantSource real;
  private final Semaphore places;
  private final Deque<Instance> idle = new ConcurrentLinkedDeque<>();
  private final Set<Instance> all = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  Instances(FunctionSpec spec, Sandbox.Starter starter, InstantSource real, int atOnceMax) {
    this.spec = spec;
    this.starter = starter;
    this.real = real;
    this.places = new Semaphore(atOnceMax, true);
  }

  /** The function's answer; a {@link FunctionException} with Lambda's words where there is none. */
  byte[] invoke(Invocation invocation) {
    try {
      places.acquire();
      try {
        return answer(invocation);
      } finally {
        places.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FunctionException(spec.logicalName(), e);
    } catch (IOException e) {
      throw new FunctionException(spec.logicalName(), e);
    }
  }

  /**
   * Starts one, and waits until it is initialised.
   *
   * @throws IOException where it does not start
   */
  void prepare() throws IOException, InterruptedException {
    Instance started = started();
    if (!started.awaitReady()) {
      end(started);
      throw new IOException(spec.logicalName() + " does not start");
    }
    idle.push(started);
  }

  /** Ends all that run, so that the next invocation starts one. */
  void end() {
    idle.clear();
    all.forEach(this::end);
  }

  /** The processes that run. */
  List<Long> processes() {
    return all.stream().flatMap(instance -> instance.pid().stream().boxed()).toList();
  }

  @Override
  public void close() {
    closed = true;
    all.forEach(Instance::close);
  }

  private byte[] answer(Invocation invocation) throws IOException, InterruptedException {
    while (true) {
      switch (once(invocation)) {
        case Outcome.Answered(byte[] answer) -> {
          return answer;
        }
        case Outcome.Failed(JsonNode error) ->
            throw new FunctionException(spec.logicalName(), error);
        case Outcome.Missed _ -> {}
      }
    }
  }

  private Outcome once(Invocation invocation) throws IOException, InterruptedException {
    Instance instance = idleOrNew();
    try {
      return instance.call(invocation);
    } finally {
      keepOrEnd(instance);
    }
  }

  /** The one that was used last, so that the others are left to themselves. */
  private Instance idleOrNew() throws IOException {
    for (Instance found = idle.poll(); found != null; found = idle.poll()) {
      if (found.alive()) {
        return found;
      }
      end(found);
    }
    return started();
  }

  private Instance started() throws IOException {
    failIfClosed();
    Instance started = Instance.start(spec, starter, real);
    all.add(started);
    if (closed) {
      end(started);
    }
    failIfClosed();
    return started;
  }

  private void failIfClosed() throws IOException {
    if (closed) {
      throw new IOException("the system is going down");
    }
  }

  private void keepOrEnd(Instance instance) {
    if (instance.alive()) {
      idle.push(instance);
    } else {
      end(instance);
    }
  }

  private void end(Instance instance) {
    all.remove(instance);
    instance.close();
  }
}
