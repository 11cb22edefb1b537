package countermand.local.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.local.http.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EventPatternTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"a\":[\"x\"]} | {\"a\":\"x\"} | true",
        "{\"a\":[\"x\",\"y\"]} | {\"a\":\"y\"} | true",
        "{\"a\":[\"x\"]} | {\"a\":\"z\"} | false",
        "{\"a\":[\"x\"]} | {} | false",
        "{\"a\":[1]} | {\"a\":1.0} | true",
        "{\"a\":[null]} | {\"a\":null} | true",
        "{\"a\":[\"x\"]} | {\"a\":[\"w\",\"x\"]} | true",
        "{\"a\":{\"b\":[\"x\"]}} | {\"a\":{\"b\":\"x\"}} | true",
        "{\"a\":[\"x\"],\"b\":[\"y\"]} | {\"a\":\"x\"} | false",
        "{\"a\":{\"S\":[{\"exists\":true}]}} | {\"a\":{\"S\":\"x\"}} | true",
        "{\"a\":{\"S\":[{\"exists\":true}]}} | {} | false",
        "{\"a\":[{\"exists\":true}]} | {\"a\":{\"S\":\"x\"}} | false",
        "{\"a\":[{\"exists\":false}]} | {} | true",
        "{\"a\":[{\"prefix\":\"ab\"}]} | {\"a\":\"abc\"} | true",
        "{\"a\":[{\"prefix\":\"ab\"}]} | {\"a\":\"bc\"} | false",
        "{\"a\":[{\"suffix\":\"bc\"}]} | {\"a\":\"abc\"} | true",
        "{\"a\":[{\"anything-but\":[\"x\",\"y\"]}]} | {\"a\":\"z\"} | true",
        "{\"a\":[{\"anything-but\":[\"x\",\"y\"]}]} | {\"a\":\"y\"} | false",
        "{\"a\":[{\"anything-but\":{\"prefix\":\"x\"}}]} | {\"a\":\"xy\"} | false",
        "{\"a\":[{\"anything-but\":\"x\"}]} | {} | false",
        "{\"a\":[{\"numeric\":[\">\",0,\"<=\",5]}]} | {\"a\":5} | true",
        "{\"a\":[{\"numeric\":[\">\",0,\"<=\",5]}]} | {\"a\":0} | false",
        "{\"a\":[{\"numeric\":[\"=\",5]}]} | {\"a\":\"5\"} | false",
        "{\"$or\":[{\"a\":[1]},{\"b\":[1]}]} | {\"b\":1} | true",
        "{\"$or\":[{\"a\":[1]},{\"b\":[1]}]} | {\"c\":1} | false",
      })
  void judges(String pattern, String event, boolean matches) {
    assertThat(EventPattern.of(pattern).matches(Json.read(event))).isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "no json",
        "{\"a\":\"x\"}",
        "{\"a\":[]}",
        "{\"a\":[{\"wildcard\":\"x*\"}]}",
        "{\"a\":[{\"numeric\":[\"~\",1]}]}",
        "{\"a\":[{\"prefix\":\"a\",\"suffix\":\"b\"}]}",
      })
  void refusesWhatItDoesNotKnow(String pattern) {
    assertThatThrownBy(() -> EventPattern.of(pattern)).isInstanceOf(IllegalArgumentException.class);
  }
}
