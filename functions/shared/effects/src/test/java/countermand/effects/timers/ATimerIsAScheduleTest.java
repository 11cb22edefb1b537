package countermand.effects.timers;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.effects.telling.Details;
import countermand.store.Trace;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;

class ATimerIsAScheduleTest {
  @Test
  void thatFiresOnceAndIsGone() {
    CreateScheduleRequest schedule =
        Starting.at("2026-11-21T10:00:00Z").window("2026-11-21T10:30:00Z").schedule();
    assertThat(schedule.groupName()).isEqualTo("timers");
    assertThat(schedule.scheduleExpression()).isEqualTo("at(2026-11-21T10:30:00)");
    assertThat(schedule.scheduleExpressionTimezone()).isEqualTo("UTC");
    assertThat(schedule.actionAfterCompletion()).isEqualTo(ActionAfterCompletion.DELETE);
    assertThat(schedule.flexibleTimeWindow().mode()).isEqualTo(FlexibleTimeWindowMode.OFF);
  }

  @Test
  void thatTellsWindowExpiryWhichOrderAndWhen() {
    CreateScheduleRequest schedule =
        Starting.at("2026-11-21T10:00:00Z").window("2026-11-21T10:30:00.250Z").schedule();
    assertThat(schedule.target().arn()).isEqualTo("arn:window");
    assertThat(schedule.target().roleArn()).isEqualTo("arn:role");
    assertThat(schedule.target().deadLetterConfig().arn()).isEqualTo("arn:dlq");
    assertThat(schedule.target().input())
        .isEqualTo(
            Details.compact(
                """
                {"link": "acme", "orderId": "M-1", "instant": "2026-11-21T10:30:00.250Z"}
                """));
  }

  @Test
  void thatCarriesTheTraceOfWhateverSetItOffButIsTheSameWithout() {
    Starting starting = Starting.at("2026-11-21T10:00:00Z");
    Trace.run("1-abc", () -> starting.window("2026-11-21T10:30:00Z"));
    CreateScheduleRequest traced = starting.schedule();
    assertThat(traced.target().input()).contains("\"trace\":\"1-abc\"");
    assertThat(starting.window("2026-11-21T10:30:00Z").schedule().name()).isEqualTo(traced.name());
  }

  @Test
  void thatTellsAutoCancelWhichRequestToo() {
    CreateScheduleRequest schedule =
        Starting.at("2026-11-21T10:45:00Z").answer("r-1", "2026-12-21T10:45:00Z").schedule();
    assertThat(schedule.target().arn()).isEqualTo("arn:auto");
    assertThat(schedule.target().input())
        .isEqualTo(
            Details.compact(
                """
                {"link": "acme", "orderId": "M-1", "requestId": "r-1",
                 "instant": "2026-12-21T10:45:00Z"}
                """));
  }
}
