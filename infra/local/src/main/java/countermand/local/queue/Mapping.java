package countermand.local.queue;

import countermand.local.clock.Deadlines;
import countermand.local.clock.Work;
import countermand.local.function.FunctionException;
import countermand.local.function.Invoker;
import countermand.local.function.Targets;
import countermand.local.template.EventSource.QueueMessages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lambda's event source mapping of a queue to one function: batches, several at once. What a batch
 * leaves undone is seen again when its visibility time-out has passed.
 */
public final class Mapping implements Work, Deadlines, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Mapping.class.getName());
  private static final Duration PAUSE = Duration.ofMillis(100);
  private final QueueMessages source;
  private final Queue queue;
  private final Queues queues;
  private final Invoker function;
  private final Targets targets;
  private final Semaphore places;
  private final Semaphore wake = new Semaphore(0);
  private long handedOver;
  private long seen;
  private final Thread thread = Thread.ofPlatform().name("queue").daemon().unstarted(this::loop);

  /** {@code atOnceMax}: how many invocations the function can take, whatever the template says. */
  public Mapping(
      QueueMessages source, Queues queues, Invoker function, Targets targets, int atOnceMax) {
    this.source = source;
    this.queues = queues;
    this.queue = queues.find(source.queueArn()).orElseThrow();
    this.function = function;
    this.targets = targets;
    this.places = new Semaphore(Math.min(source.atOnceMax(), atOnceMax));
    queue.onSend(this::wake);
  }

  /** From here on messages are handed over as they become visible. */
  public void start() {
    thread.start();
  }

  /**
   * Hands over what is visible, as far as there is room, without waiting for the end; each batch
   * counts as running from here on. True where anything is visible, also where there is no room,
   * and where anything was handed over since the last time, whoever did it: whoever waits for rest
   * may not have seen it running yet.
   */
  @Override
  public synchronized boolean run() {
    handOverAll();
    boolean worked = handedOver > seen;
    seen = handedOver;
    return worked || queue.anyVisible(now());
  }

  private synchronized void handOverAll() {
    while (places.tryAcquire() && handOver()) {
      handedOver++;
    }
  }

  @Override
  public Optional<Instant> next(Instant target) {
    return queue.nextVisible();
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  /** With a place taken, which it gives back; false where nothing is visible. */
  private boolean handOver() {
    List<Message> batch = queue.receive(now(), source.batchSize(), this::deadLetter);
    if (batch.isEmpty()) {
      places.release();
      return false;
    }
    targets.later(() -> {
      try {
        done(batch).forEach(queue::delete);
      } finally {
        places.release();
        wake();
      }
    });
    return true;
  }

  private List<Message> done(List<Message> batch) {
    try {
      byte[] answer = function.invoke(SqsEvent.of(source.queueArn(), batch));
      return source.reportsFailures() ? BatchAnswer.done(batch, answer) : batch;
    } catch (FunctionException e) {
      LOG.log(System.Logger.Level.WARNING, "a batch of " + batch.size() + " messages failed", e);
      return List.of();
    }
  }

  private void deadLetter(Message message) {
    String arn = queue.spec().redrive().orElseThrow().arn();
    LOG.log(
        System.Logger.Level.WARNING,
        "a message goes to {0} after its last receive: {1}",
        arn,
        message.body());
    queues.find(arn).orElseThrow().send(message);
  }

  private Instant now() {
    return queues.clock().instant();
  }

  private void wake() {
    if (wake.availablePermits() == 0) {
      wake.release();
    }
  }

  private void loop() {
    try {
      while (!Thread.interrupted()) {
        runSafely();
        if (wake.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
          wake.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      // Closed: there is nobody left to tell.
      Thread.currentThread().interrupt();
    }
  }

  // This thread is the only one that moves the queue: it outlives what goes wrong.
  private void runSafely() {
    try {
      handOverAll();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "the queue does not move; next try soon", e);
    }
  }
}
