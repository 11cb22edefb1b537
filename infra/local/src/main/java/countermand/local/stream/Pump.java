package countermand.local.stream;

import countermand.local.clock.Work;
import countermand.local.function.Invoker;
import countermand.local.queue.Queues;
import countermand.local.state.KeptFile;
import countermand.local.template.EventSource.TableStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Lambda's event source mapping of a table's stream to one function. It looks at once when it is
 * woken, and ever more seldom while nothing happens.
 */
public final class Pump implements Work, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Pump.class.getName());
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final StreamReader stream;
  private final TableStream source;
  private final Delivery delivery;
  private final Queues queues;
  private final Map<ShardReader, ShardPump> shards = new HashMap<>();
  private final ReentrantLock pumping = new ReentrantLock();
  private final Semaphore wake = new Semaphore(0);
  private final Thread thread = Thread.ofPlatform().name("stream").daemon().unstarted(this::loop);

  public Pump(
      DynamoDbStreamsClient client,
      String streamArn,
      TableStream source,
      Invoker function,
      Queues queues,
      KeptFile checkpoints) {
    this.stream = new StreamReader(client, streamArn, new Checkpoints(checkpoints));
    this.source = source;
    this.delivery = new Delivery(source, function);
    this.queues = queues;
  }

  public void start() {
    thread.start();
  }

  /** Something may have been written. */
  public void wake() {
    if (wake.availablePermits() == 0) {
      wake.release();
    }
  }

  /**
   * One round: a batch of each shard that may be read. False where no shard had any: it is drained.
   */
  @Override
  public boolean run() throws InterruptedException {
    pumping.lockInterruptibly();
    try {
      boolean worked = false;
      for (ShardReader reader : stream.readable()) {
        worked |= pumpOf(reader).pump();
        // A shard that ended has children, which are read from the next round on.
        worked |= reader.finished();
      }
      return worked;
    } finally {
      pumping.unlock();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(LONGEST_PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ShardPump pumpOf(ShardReader reader) {
    return shards.computeIfAbsent(reader, r -> new ShardPump(r, delivery, source, queues));
  }

  private void loop() {
    Duration pause = SHORTEST_PAUSE;
    try {
      while (!Thread.interrupted()) {
        if (runSafely()) {
          pause = SHORTEST_PAUSE;
        } else if (wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          pause = SHORTEST_PAUSE;
        } else {
          Duration longer = pause.multipliedBy(2);
          pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        }
      }
    } catch (InterruptedException e) {
      // Closed: there is nobody left to tell.
      Thread.currentThread().interrupt();
    }
  }

  private boolean runSafely() throws InterruptedException {
    try {
      return run();
    } catch (RuntimeException e) {
      // This thread is the only one that moves the stream: it outlives what goes wrong.
      LOG.log(System.Logger.Level.WARNING, "the stream does not move; next try soon", e);
      return false;
    }
  }
}
