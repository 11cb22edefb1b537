package countermand.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Heard;
import countermand.dialects.telling.Notices;
import countermand.dialects.telling.Tale;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StatusesTest {

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 299})
  void twoHundredsAreSuccess(int status) {
    assertThat(Statuses.heard(Notices.answer(status), Tale.START)).isEqualTo(new Heard.Delivered());
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 199, 300, 301, 302, 307, 400, 401, 404, 409, 411, 429, 500, 503, 599})
  void everythingElseMayPass(int status) {
    assertThat(Statuses.heard(Notices.answer(status), Tale.START)).isEqualTo(new Heard.Retry(null));
  }

  @Test
  void goneIsGone() {
    assertThat(Statuses.heard(Notices.retryAfter(410, "5"), Tale.START))
        .isEqualTo(new Heard.Gone());
  }

  @ParameterizedTest
  @CsvSource({
    "0, PT0S",
    "' 120 ', PT2M",
    "99999999, PT27777H46M39S",
    "'Sat, 21 Nov 2026 10:05:00 GMT', PT5M",
    "'Sat, 21 Nov 2026 09:00:00 GMT', PT0S",
    "-1,",
    "1.5,",
    "999999999,",
    "'',",
    "soon,",
    "2026-11-21T10:05:00Z,"
  })
  void aPartyMayAskToBeLeftAlone(String header, @Nullable Duration after) {
    assertThat(Statuses.heard(Notices.retryAfter(429, header), Tale.START))
        .isEqualTo(new Heard.Retry(after));
  }
}
