package countermand.dialects.vtex;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VtexDatesTest {

  @ParameterizedTest
  @CsvSource({
    "2024-03-04T15:45:02.1306363+00:00, 2024-03-04T15:45:02.130Z",
    "2014-02-07T15:22:56.7612218-02:00, 2014-02-07T17:22:56.761Z",
    "2017-10-05T11:32:11-0300, 2017-10-05T14:32:11Z",
    "2024-01-31T18:25:43-05:00, 2024-01-31T23:25:43Z",
    "2024-09-26T00:00:00Z, 2024-09-26T00:00:00Z",
    "2014-10-06 18:52:00, 2014-10-06T18:52:00Z",
    "2024-09-26T00:00:00, 2024-09-26T00:00:00Z",
    "2024-09-20, 2024-09-20T00:00:00Z",
    "' 2021-05-21T10:00:00 ', 2021-05-21T10:00:00Z"
  })
  void readsEverySpelling(String text, Instant instant) {
    assertThat(VtexDates.read(text)).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2024-09-31",
        "2024-09-20Z",
        "2024-13-26 00:00:00",
        "26/09/2024 00:00:00"
      })
  void readsNothingElse(String text) {
    assertThat(VtexDates.read(text)).isEmpty();
  }
}
