package countermand.local.scheduler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.clock.Deadlines;
import countermand.local.clock.Recurring;
import countermand.local.clock.Work;
import countermand.local.function.Targets;
import countermand.local.http.AwsException;
import countermand.local.http.Endpoint;
import countermand.local.http.Json;
import countermand.local.queue.Queues;
import countermand.local.state.Journal;
import countermand.local.template.Arns;
import countermand.local.template.EventSource;
import countermand.local.template.FunctionSpec;
import countermand.local.template.Template;
import countermand.local.template.TemplateException;
import java.time.InstantSource;
import java.util.List;

/** EventBridge Scheduler: its interface, and the run of what is due, by business time. */
public final class Scheduler implements AutoCloseable {
  private final Schedules schedules;
  private final Firing firing;
  private final RecurringRuns recurring;
  private final List<Ticker> tickers;
  private final SchedulerEndpoint endpoint;
  private final InstantSource clock;

  public Scheduler(
      Template template, Targets targets, Queues queues, InstantSource clock, Journal journal) {
    this.clock = clock;
    schedules = new Schedules(journal);
    firing = new Firing(schedules, targets, queues, clock);
    recurring = new RecurringRuns(schedules, firing, clock);
    // Each on its own, so that a slow recurring run keeps no timer waiting.
    tickers = List.of(new Ticker("timers", firing::run), new Ticker("recurring", recurring::tick));
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

  /** The schedules that run again and again; they stop no clock. */
  public Recurring recurring() {
    return recurring;
  }

  /** From here on what is due runs by itself, as time goes by. */
  public void start() {
    tickers.forEach(Ticker::start);
  }

  @Override
  public void close() {
    tickers.forEach(Ticker::close);
    firing.close();
  }

  private void declare(FunctionSpec spec) {
    for (EventSource source : spec.events()) {
      if (source instanceof EventSource.Recurring declared && declared.enabled()) {
        schedules.put(declared(spec, declared));
      }
    }
  }

  private Schedule declared(FunctionSpec spec, EventSource.Recurring source) {
    ObjectNode target = Json.object().put("Arn", spec.arn());
    source.input().ifPresent(input -> target.put("Input", input));
    if (source.ofRule()) {
      target.put(Payload.RULE, Arns.rule(source.name()));
    }
    Schedule.Key key = new Schedule.Key(ScheduleGroups.DEFAULT, source.name());
    try {
      return Schedule.declared(key, source.expression(), target, clock.instant());
    } catch (AwsException e) {
      throw new TemplateException(spec.logicalName(), String.valueOf(e.getMessage()));
    }
  }
}
