package countermand.dialects.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CanonicalTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'b':1,'a':[{'d':1,'c':2}]} | {'a':[{'c':2,'d':1}],'b':1}",
        "[1.0,10,0.5,-0,1e2] | [1,1e1,5e-1,0,100]",
        "[1e999999999999] | [10E999999999998]",
        "['\\u0041'] | ['A']",
      })
  void isTheSameForEqualValues(String one, String other) {
    assertThat(canonical(one)).isEqualTo(canonical(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1,2] | [2,1]",
        "[1] | ['1']",
        "[12345678901234567890] | [12345678901234567891]",
        "{} | {'a':null}",
        "[false] | [null]",
      })
  void differsForOtherValues(String one, String other) {
    assertThat(canonical(one)).isNotEqualTo(canonical(other));
  }

  private static String canonical(String json) {
    byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return switch (JsonReader.read(body, JsonReader.Duplicates.REFUSED)) {
      case JsonReader.Read read -> Canonical.text(read.json());
      case JsonReader.Nothing _, JsonReader.Failed _ -> throw new AssertionError(json);
    };
  }
}
