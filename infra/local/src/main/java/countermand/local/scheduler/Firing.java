package countermand.local.scheduler;

import countermand.local.clock.Deadlines;
import countermand.local.clock.Work;
import countermand.local.function.Invoker;
import countermand.local.function.Targets;
import countermand.local.queue.Queues;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs what is due. A failed one-shot run is tried again a minute of business time later, as far as
 * its retry policy goes, and is then a dead letter; a recurring one has its next run for that.
 */
final class Firing implements Work, Deadlines, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Firing.class.getName());
  private static final Duration RETRY_AFTER = Duration.ofMinutes(1);
  private static final int AT_ONCE_MAX = 16;

  private final Schedules schedules;
  private final Targets targets;
  private final Queues queues;
  private final InstantSource clock;
  private final ReentrantLock running = new ReentrantLock();
  private final Semaphore places = new Semaphore(AT_ONCE_MAX);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Firing(Schedules schedules, Targets targets, Queues queues, InstantSource clock) {
    this.schedules = schedules;
    this.targets = targets;
    this.queues = queues;
    this.clock = clock;
  }

  @Override
  public Optional<Instant> next(Instant target) {
    return schedules.nextOnce();
  }

  /** Runs the one-shot schedules that are due now, and returns as all of them have ended. */
  @Override
  public boolean run() throws InterruptedException {
    running.lockInterruptibly();
    try {
      List<Schedule> due =
          schedules.due(clock.instant()).stream().filter(s -> !s.recurring()).toList();
      fireAll(due);
      return !due.isEmpty();
    } finally {
      running.unlock();
    }
  }

  /** Runs schedules, due or not, and returns as all of them have ended. */
  void fireAll(List<Schedule> chosen) throws InterruptedException {
    threads.invokeAll(chosen.stream().map(this::task).toList());
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private Callable<Boolean> task(Schedule schedule) {
    return () -> {
      places.acquire();
      try {
        fire(schedule);
        return true;
      } finally {
        places.release();
      }
    };
  }

  private void fire(Schedule schedule) {
    String arn = schedule.target().path("Arn").asText();
    Optional<Invoker> target = targets.find(arn).map(Targets.Target::invoker);
    if (target.isEmpty()) {
      giveUp(schedule, "there is no target " + arn);
      return;
    }
    try {
      target.get().invoke(Payload.of(schedule).getBytes(StandardCharsets.UTF_8));
      schedules.settle(schedule, after(schedule));
    } catch (RuntimeException e) {
      // The function's fault or our own: a run that is not accounted for would be due for ever.
      LOG.log(System.Logger.Level.WARNING, "schedule " + schedule.key().arn() + " failed", e);
      failed(schedule, String.valueOf(e.getMessage()));
    }
  }

  private void failed(Schedule schedule, String why) {
    Instant next = clock.instant().plus(RETRY_AFTER);
    boolean tooOld = next.isAfter(schedule.scheduledFor().plus(schedule.ageMax()));
    if (schedule.recurring()) {
      schedules.settle(schedule, after(schedule));
    } else if (schedule.attempts() >= schedule.retriesMax() || tooOld) {
      giveUp(schedule, why);
    } else {
      schedules.settle(schedule, Optional.of(schedule.retriedAt(next)));
    }
  }

  private void giveUp(Schedule schedule, String why) {
    LOG.log(System.Logger.Level.WARNING, "schedule {0} given up: {1}", schedule.key().arn(), why);
    String deadLetters = schedule.target().path("DeadLetterConfig").path("Arn").asText();
    if (!deadLetters.isEmpty()) {
      queues.send(deadLetters, Payload.of(schedule));
    }
    schedules.settle(schedule, after(schedule));
  }

  /** What a schedule is once its run has ended; empty where it is deleted then. */
  private Optional<Schedule> after(Schedule schedule) {
    return switch (schedule.expression()) {
      case Expression.Rate rate -> Optional.of(schedule.ended(rate.firstRun(clock.instant())));
      case Expression.At at ->
          schedule.deletedAfterLastRun() ? Optional.empty() : Optional.of(schedule.ended(null));
    };
  }
}
