package countermand.dialects.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InstantsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T10:15:00Z, 2026-11-21T10:15:00.000Z",
    "2026-11-21t10:15:00z, 2026-11-21T10:15:00.000Z",
    "2026-11-21T10:15:00.1239999999999Z, 2026-11-21T10:15:00.123Z",
    "2026-11-21T10:15:00.5+05:30, 2026-11-21T04:45:00.500Z",
    "2026-11-21T10:15:00-00:00, 2026-11-21T10:15:00.000Z",
    "2028-02-29T00:00:00Z, 2028-02-29T00:00:00.000Z"
  })
  void readsAnyOffsetAndWritesUtc(String in, String out) {
    assertThat(Instants.read(in).map(Instants::write)).contains(out);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now",
        "2026-11-21",
        "2026-11-21T10:15:00",
        "2026-11-21 10:15:00Z",
        "2026-11-21T10:15Z",
        "2026-02-29T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-11-21T24:00:01Z",
        "2026-11-21T10:15:00+0300",
        "2026-11-21T10:15:00.Z",
        "+12026-11-21T10:15:00Z",
        "9999-12-31T23:59:59-01:00",
        "0000-01-01T00:00:00Z",
        "2026-11-21T10:15:00Z\n",
        "٢٠٢٦-11-21T10:15:00Z"
      })
  void refusesEverythingElse(String text) {
    assertThat(Instants.read(text)).isEmpty();
  }

  @Test
  void writesWholeMilliseconds() {
    assertThat(Instants.write(Instant.parse("2026-11-21T10:15:00.999999999Z")))
        .isEqualTo("2026-11-21T10:15:00.999Z");
  }
}
