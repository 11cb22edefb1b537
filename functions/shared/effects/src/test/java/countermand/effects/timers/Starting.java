package countermand.effects.timers;

import countermand.core.OrderIds;
import countermand.effects.SchedulerTimers;
import countermand.effects.fake.FakeScheduler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;

/** Timers of an order M-1 of acme, at an instant that the test chooses. */
final class Starting {
  static final OrderIds IDS = new OrderIds("acme", "M-1", "S-1");

  private final FakeScheduler scheduler = new FakeScheduler();
  private final List<OrderIds> settled = new ArrayList<>();
  private final SchedulerTimers timers;

  private Starting(Instant now) {
    timers =
        new SchedulerTimers(
            scheduler,
            new SchedulerTimers.Targets("timers", "arn:window", "arn:auto", "arn:role", "arn:dlq"),
            () -> now,
            settled::add);
  }

  static Starting at(String now) {
    return new Starting(Instant.parse(now));
  }

  SchedulerTimers timers() {
    return timers;
  }

  Starting window(String ends) {
    timers.window(IDS, Instant.parse(ends));
    return this;
  }

  Starting answer(String requestId, String deadline) {
    timers.answer(IDS, requestId, Instant.parse(deadline));
    return this;
  }

  List<OrderIds> settled() {
    return settled;
  }

  List<CreateScheduleRequest> asked() {
    return scheduler.asked();
  }

  CreateScheduleRequest schedule() {
    return asked().getLast();
  }
}
