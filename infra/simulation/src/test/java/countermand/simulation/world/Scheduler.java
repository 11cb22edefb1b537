package countermand.simulation.world;

import countermand.simulation.engine.Died;
import countermand.simulation.faults.Carrier;
import countermand.simulation.faults.Fate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleResponse;

/**
 * One-shot schedules: each fires about when it should, is tried again where its function fails, and
 * is gone then. One may come early, more than once, or never.
 */
public final class Scheduler {
  private static final Duration EARLY = Duration.ofSeconds(90);
  private static final Duration AGAIN = Duration.ofSeconds(60);
  private static final int TRIES = 4;
  private final World world;
  private final Set<String> names = new HashSet<>();

  Scheduler(World world) {
    this.world = world;
  }

  /** Scheduler as one invocation sees it. */
  SchedulerClient over(Wire wire) {
    return new SchedulerClient() {
      @Override
      public CreateScheduleResponse createSchedule(CreateScheduleRequest request) {
        return wire.call("scheduler.create", () -> create(request));
      }

      @Override
      public String serviceName() {
        return SERVICE_NAME;
      }

      @Override
      public void close() {}
    };
  }

  private CreateScheduleResponse create(CreateScheduleRequest request) {
    if (!names.add(request.name())) {
      throw ConflictException.builder()
          .message("there is one of this name")
          .writableStackTrace(false)
          .build();
    }
    String expression = request.scheduleExpression();
    Instant at =
        LocalDateTime.parse(expression.substring("at(".length(), expression.length() - 1))
            .toInstant(ZoneOffset.UTC);
    Fate fate = world.trouble().ofMessage(Carrier.SCHEDULER);
    for (int copy = 0; copy < fate.copies(); copy++) {
      Instant early = world.trouble().mood() ? at.minus(EARLY) : at;
      boolean last = copy == fate.copies() - 1;
      world.loop().at(early.plus(world.time(fate)), () -> fire(request, last));
    }
    return CreateScheduleResponse.builder().scheduleArn("arn:" + request.name()).build();
  }

  private void fire(CreateScheduleRequest request, boolean last) {
    boolean done = false;
    for (int tried = 0; tried < TRIES && !done; tried++) {
      try {
        world.functions().timer(request.target().input());
        done = true;
      } catch (RuntimeException | Died e) {
        world.trace("timer ended: " + e);
        world.loop().pause(AGAIN);
      }
    }
    if (last) {
      names.remove(request.name());
    }
  }
}
