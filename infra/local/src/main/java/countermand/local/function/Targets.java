package countermand.local.function;

import countermand.local.queue.Queues;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What a rule or a schedule can aim at: a function, or a queue. */
public final class Targets implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Targets.class.getName());
  private static final byte[] NOTHING = {};
  private final Functions functions;
  private final Queues queues;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public Targets(Functions functions, Queues queues) {
    this.functions = functions;
    this.queues = queues;
  }

  /** {@code keeps}: what it was handed outlives the run, and takes no time to be handed over. */
  public record Target(Invoker invoker, boolean keeps) {}

  public Optional<Target> find(String arn) {
    return queues.has(arn)
        ? Optional.of(new Target(event -> enqueue(arn, event), true))
        : functions.byArn(arn).map(function -> new Target(function, false));
  }

  /** Sends without waiting for the end; from now on it counts as running. Its failure is logged. */
  public void sendLater(Invoker target, byte[] event) {
    later(() -> {
      try {
        target.invoke(event);
      } catch (FunctionException e) {
        LOG.log(System.Logger.Level.WARNING, "a target failed", e);
      }
    });
  }

  /** Does something without waiting for the end; from now on it counts as running. */
  public void later(Runnable task) {
    long ticket = functions.inFlight().start();
    threads.execute(() -> {
      try {
        task.run();
      } finally {
        functions.inFlight().end(ticket);
      }
    });
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private byte[] enqueue(String arn, byte[] event) {
    queues.send(arn, new String(event, StandardCharsets.UTF_8));
    return NOTHING;
  }
}
