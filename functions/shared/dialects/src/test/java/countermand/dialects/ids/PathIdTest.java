package countermand.dialects.ids;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.dialects.telling.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PathIdTest {

  @ParameterizedTest
  @CsvSource({
    "M-1, M-1",
    "a%20b, a b",
    "a+b, a+b",
    "%C3%A4, ä",
    "ä, ä",
    "%2525, %25",
    "%2e%2E, ..",
    "%F0%9F%98%80, 😀"
  })
  void decodesOnce(String encoded, String id) {
    assertThat(order(encoded)).isEqualTo(new PathId.Good(id));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 1 to 128",
        "%00 | U+0000",
        "a%0Ab | U+000A",
        "%7F | U+007F",
        "%C2%85 | U+0085",
        "a%23b | #",
        "a%2Fb | /",
        "%FF | UTF-8",
        "%C0%AF | UTF-8",
        "%ED%A0%80 | UTF-8",
        "%4 | UTF-8",
        "%zz | UTF-8",
        "% | UTF-8"
      })
  void refusesByName(String encoded, String message) {
    assertThat(((PathId.Bad) order(encoded)).message()).contains(message);
  }

  @Test
  void countsCharacters() {
    assertThat(order("%F0%9F%98%80".repeat(128))).isInstanceOf(PathId.Good.class);
    assertThat(order("x".repeat(129))).isInstanceOf(PathId.Bad.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%23b", "a%2Fb", "x y"})
  void takesMoreInTheIdOfARequest(String encoded) {
    Requests request = Requests.to("POST", "/").path("requestId", encoded);
    assertThat(PathId.request(request.request())).isInstanceOf(PathId.Good.class);
  }

  private static PathId order(String encoded) {
    return PathId.order(Requests.to("POST", "/").path("orderId", encoded).request());
  }
}
