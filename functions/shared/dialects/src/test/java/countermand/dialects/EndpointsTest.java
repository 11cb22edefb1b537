package countermand.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EndpointsTest {

  @ParameterizedTest
  @CsvSource({
    "https://a.example, https://a.example/x/y",
    "https://a.example/, https://a.example/x/y",
    "https://a.example:8443/api, https://a.example:8443/api/x/y",
    "https://a.example/api/?t=a%26b, https://a.example/api/x/y?t=a%26b",
    "https://a.example?t=1, https://a.example/x/y?t=1"
  })
  void keepsThePrefixAndTheQuery(URI endpoint, String expected) {
    assertThat(Endpoints.below(endpoint, "/x/y")).hasToString(expected);
  }

  @Test
  void aSegmentIsOnlyOne() {
    assertThat(Endpoints.segment("a/b c?é+")).isEqualTo("a%2Fb%20c%3F%C3%A9%2B");
  }
}
