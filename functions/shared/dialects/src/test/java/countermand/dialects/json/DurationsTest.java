package countermand.dialects.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "PT0S,PT0S",
    "PT30M,PT30M",
    "P30D,P30D",
    "PT720H,P30D",
    "P1DT12H,P1DT12H",
    "PT36H,P1DT12H",
    "PT90S,PT1M30S"
  })
  void areWrittenAsPeopleSayThem(String text, String written) {
    assertThat(Durations.read(text).map(Durations::write)).contains(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "P", "PT", "P1DT", "30M", "P1M", "P1Y", "P1W", "-PT1S", "PT-1S", "PT1.5S"})
  void areNothingElse(String text) {
    assertThat(Durations.read(text)).isEmpty();
  }

  @Test
  void mayBeLong() {
    assertThat(Durations.read("P999999DT99999999H"))
        .contains(Duration.ofDays(999_999).plusHours(99_999_999));
  }
}
