package countermand.effects.timers;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.OrderIds;
import countermand.effects.SchedulerTimers;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;

class TheNameOfATimerTest {
  private static final String NOW = "2026-11-21T10:00:00Z";
  private static final String ENDS = "2026-11-21T10:30:00Z";
  private static final String DEADLINE = "2026-12-21T10:45:00Z";

  @Test
  void neverChanges() {
    Starting starting = Starting.at(NOW).window(ENDS).answer("r-1", DEADLINE);
    assertThat(names(starting))
        .containsExactly(
            "8d6cac0e-eaef-5872-ba0a-7a49953b422b", "91849169-bf41-5fae-8f9f-c066d9a7d77e");
  }

  @Test
  void isTheSameForTheSameTimerSoThatAskingAgainIsHarmless() {
    Starting starting =
        Starting.at(NOW).answer("r-1", DEADLINE).answer("r-1", DEADLINE).window(ENDS).window(ENDS);
    assertThat(names(starting)).hasSize(4);
    assertThat(names(starting).stream().distinct()).hasSize(2);
  }

  @Test
  void isAnotherForEachOrderRequestAndInstant() {
    Starting starting =
        Starting.at(NOW)
            .answer("r-1", DEADLINE)
            .answer("r-2", DEADLINE)
            .answer("r-1", "2026-12-21T10:45:00.001Z")
            .window(DEADLINE);
    starting.timers().answer(ids("acme", "M-2"), "r-1", Instant.parse(DEADLINE));
    starting.timers().answer(ids("other", "M-1"), "r-1", Instant.parse(DEADLINE));
    assertThat(names(starting)).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void isNotSharedByIdsThatReadTheSameSideBySide() {
    Starting starting = Starting.at(NOW);
    SchedulerTimers timers = starting.timers();
    timers.answer(ids("acme", "M|1"), "r", Instant.parse(DEADLINE));
    timers.answer(ids("acme", "M"), "1|r", Instant.parse(DEADLINE));
    timers.answer(ids("acme", "M"), "null", Instant.parse(DEADLINE));
    timers.window(ids("acme", "M"), Instant.parse(DEADLINE));
    assertThat(names(starting)).hasSize(4).doesNotHaveDuplicates();
  }

  private static OrderIds ids(String link, String orderId) {
    return new OrderIds(link, orderId, null);
  }

  private static List<String> names(Starting starting) {
    return starting.asked().stream().map(CreateScheduleRequest::name).toList();
  }
}
