package countermand.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MarksTest {

  @Test
  void areEachQuarterAndTheLastFullFiveMinutes() {
    assertThat(Marks.between(at("09:07:12"), at("10:12:59")))
        .containsExactly(
            at("09:15:00"), at("09:30:00"), at("09:45:00"), at("10:00:00"), at("10:10:00"));
  }

  @Test
  void areNotTwiceTheSame() {
    assertThat(Marks.between(at("09:15:00"), at("09:34:00"))).containsExactly(at("09:30:00"));
  }

  @Test
  void areNoneWhereNoTimeGoesBy() {
    assertThat(Marks.between(at("09:17:00"), at("09:17:00"))).isEmpty();
  }

  private static Instant at(String time) {
    return Instant.parse("2026-11-21T" + time + "Z");
  }
}
