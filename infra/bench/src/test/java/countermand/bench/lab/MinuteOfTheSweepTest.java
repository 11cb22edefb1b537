package countermand.bench.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class MinuteOfTheSweepTest {
  @Test
  void isTheNextInWhichItCounts() {
    assertThat(ahead("12:00:59", true)).isZero();
    assertThat(ahead("12:01:00", true)).isEqualTo(Duration.ofMinutes(4));
    assertThat(ahead("12:59:59", true)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void orTheNextInWhichItDoesNot() {
    assertThat(ahead("12:05:00", false)).isEqualTo(Duration.ofMinutes(1));
    assertThat(ahead("12:06:00", false)).isZero();
    assertThat(ahead("12:59:00", false)).isZero();
  }

  @Test
  void isToldWithEachCall() {
    MinuteOfTheSweep minute = new MinuteOfTheSweep(InstantSource.fixed(at("12:01:00")));
    assertThat(minute.clientContext().orElseThrow()).contains("\"0\"");
    minute.counting(true);
    assertThat(minute.clientContext().orElseThrow()).contains("\"240000\"");
  }

  private static Duration ahead(String time, boolean counting) {
    return MinuteOfTheSweep.ahead(at(time), counting);
  }

  private static Instant at(String time) {
    return Instant.parse("2026-03-01T" + time + "Z");
  }
}
