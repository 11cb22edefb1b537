package countermand.local.scheduler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.clock.Deadlines;
import countermand.local.clock.Work;
import countermand.local.function.Targets;
import countermand.local.http.AwsException;
import countermand.local.http.Endpoint;
import countermand.local.http.Json;
import countermand.local.queue.Queues;
import countermand.local.state.Journal;
import countermand.local.template.EventSource;
import countermand.local.template.FunctionSpec;
import countermand.local.template.Template;
import countermand.local.template.TemplateException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** EventBridge Scheduler: its interface, and the run of what is due, by business time. */
public final class Scheduler implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Scheduler.class.getName());
  private static final Duration TICK = Duration.ofMillis(200);

  private final Schedules schedules;
  private final Firing firing;
  private final SchedulerEndpoint endpoint;
  private final InstantSource clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread ticker =
      Thread.ofPlatform().name("scheduler").daemon().unstarted(this::loop);

  public Scheduler(
      Template template, Targets targets, Queues queues, InstantSource clock, Journal journal) {
    this.clock = clock;
    schedules = new Schedules(journal);
    firing = new Firing(schedules, targets, queues, clock);
    ScheduleGroups groups = new ScheduleGroups(template.scheduleGroups());
    endpoint = new SchedulerEndpoint(new SchedulerApi(schedules, groups, clock), groups);
    template.functions().forEach(this::declare);
  }

  /** Speaks EventBridge Scheduler's REST interface. */
  public Endpoint endpoint() {
    return endpoint;
  }

  public Work work() {
    return firing;
  }

  public Deadlines deadlines() {
    return firing;
  }

  /** From here on what is due runs by itself, as time goes by. */
  public void start() {
    ticker.start();
  }

  @Override
  public void close() {
    closed.countDown();
    firing.close();
  }

  private void loop() {
    try {
      while (!closed.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
        tick();
      }
    } catch (InterruptedException e) {
      // Nobody is left to be told.
      Thread.currentThread().interrupt();
    }
  }

  // A tick that threw would be the last one.
  private void tick() throws InterruptedException {
    try {
      firing.run();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "the scheduler stumbled", e);
    }
  }

  private void declare(FunctionSpec spec) {
    for (EventSource source : spec.events()) {
      if (source instanceof EventSource.Recurring recurring && recurring.enabled()) {
        schedules.put(declared(spec, recurring));
      }
    }
  }

  private Schedule declared(FunctionSpec spec, EventSource.Recurring recurring) {
    ObjectNode target = Json.object().put("Arn", spec.arn());
    recurring.input().ifPresent(input -> target.put("Input", input));
    Schedule.Key key = new Schedule.Key(ScheduleGroups.DEFAULT, recurring.name());
    try {
      return Schedule.declared(key, recurring.expression(), target, clock.instant());
    } catch (AwsException e) {
      throw new TemplateException(spec.logicalName(), String.valueOf(e.getMessage()));
    }
  }
}
