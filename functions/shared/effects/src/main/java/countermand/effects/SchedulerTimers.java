package countermand.effects;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.core.Ids;
import countermand.core.OrderIds;
import countermand.store.Trace;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;

/**
 * One-shot schedules of Amazon EventBridge Scheduler. A schedule's name follows from what it is
 * for, so that starting it again meets the same one; it is never stopped, and a stale one finds
 * nothing to do. Scheduler works in whole minutes.
 */
public final class SchedulerTimers implements Timers {
  private static final Duration SOONEST = Duration.ofMinutes(1);
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("'at('uuuu-MM-dd'T'HH:mm:ss')'").withZone(ZoneOffset.UTC);

  private final SchedulerClient client;
  private final Targets targets;
  private final InstantSource clock;
  private final Consumer<OrderIds> settleNow;

  /**
   * Whom schedules wake, and with whose rights.
   *
   * @param group the schedule group's name
   * @param windowExpiry the function's alias, as an ARN
   * @param autoCancel the function's alias, as an ARN
   * @param role what Scheduler assumes to invoke them
   * @param deadLetters the queue for what could not be handed over
   */
  public record Targets(
      String group, String windowExpiry, String autoCancel, String role, String deadLetters) {}

  /**
   * Timers.
   *
   * @param settleNow looks at an order whose instant has already passed
   */
  public SchedulerTimers(
      SchedulerClient client, Targets targets, InstantSource clock, Consumer<OrderIds> settleNow) {
    this.client = client;
    this.targets = targets;
    this.clock = clock;
    this.settleNow = settleNow;
  }

  @Override
  public void window(OrderIds ids, Instant windowEnds) {
    start(targets.windowExpiry(), new Wake(ids.link(), ids.orderId(), null, windowEnds), ids);
  }

  @Override
  public void answer(OrderIds ids, String requestId, Instant deadline) {
    start(targets.autoCancel(), new Wake(ids.link(), ids.orderId(), requestId, deadline), ids);
  }

  private void start(String target, Wake wake, OrderIds ids) {
    Instant now = clock.instant();
    if (!now.isBefore(wake.instant())) {
      settleNow.accept(ids);
      return;
    }
    create(schedule(target, wake, fireAt(wake.instant(), now)));
  }

  private void create(CreateScheduleRequest schedule) {
    try {
      client.createSchedule(schedule);
    } catch (ConflictException _) {
      // The same schedule was started before, which is all that was wanted.
    }
  }

  private CreateScheduleRequest schedule(String target, Wake wake, Instant fireAt) {
    return CreateScheduleRequest.builder()
        .groupName(targets.group())
        .name(name(wake))
        .scheduleExpression(AT.format(fireAt))
        .scheduleExpressionTimezone("UTC")
        .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
        .actionAfterCompletion(ActionAfterCompletion.DELETE)
        .target(to ->
            to.arn(target)
                .roleArn(targets.role())
                .input(input(wake))
                .deadLetterConfig(dlq -> dlq.arn(targets.deadLetters())))
        .build();
  }

  /** The later of the instant and a minute from now, rounded up to the minute. */
  static Instant fireAt(Instant instant, Instant now) {
    Instant soonest = now.plus(SOONEST);
    Instant later = instant.isBefore(soonest) ? soonest : instant;
    Instant minute = later.truncatedTo(ChronoUnit.MINUTES);
    return minute.equals(later) ? minute : minute.plus(1, ChronoUnit.MINUTES);
  }

  /** No order's id has a {@code #} in it, so that no two timers share a name. */
  private static String name(Wake wake) {
    @Nullable String requestId = wake.requestId();
    return Ids.uuid(
            String.join(
                "#",
                "timer",
                wake.link(),
                wake.orderId(),
                requestId == null ? "" : requestId,
                wake.instant().toString()))
        .toString();
  }

  private static String input(Wake wake) {
    ObjectNode input = JsonNodeFactory.instance.objectNode();
    input.put("link", wake.link());
    input.put("orderId", wake.orderId());
    @Nullable String requestId = wake.requestId();
    if (requestId != null) {
      input.put("requestId", requestId);
    }
    @Nullable String trace = Trace.current();
    if (trace != null) {
      input.put(Trace.NAME, trace);
    }
    return input.put("instant", wake.instant().toString()).toString();
  }
}
