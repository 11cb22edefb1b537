package countermand.dialects.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":[1,-0.5e3,\"x\",true,false,null,{}]}",
        "[]",
        "\"ü😀\"",
        "12345678901234567890123456789012345678901234567890",
        "1e2147483648"
      })
  void keepsWhatItReads(String json) {
    assertThat(read(json)).isInstanceOf(JsonReader.Read.class);
    assertThat(JsonWriter.write(((JsonReader.Read) read(json)).json())).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\r\n\t"})
  void knowsNothing(String json) {
    assertThat(read(json)).isInstanceOf(JsonReader.Nothing.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[1",
        "[1,]",
        "{'a':1}",
        "{a:1}",
        "{} {}",
        "junk",
        "01",
        "+1",
        "1.",
        "NaN",
        "[1 2]",
        "{\"a\":}",
        "{\"a\"}",
        "// c\n{}",
        "\"\t\"",
        "\"\\x\"",
        "\uFEFF{}",
        "]"
      })
  void refusesWhatIsNoJson(String json) {
    assertThat(failure(json).field()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'a':1,'a':1} | /a | twice",
        "{'x/y~z':[{'b':1,'b':2}]} | /x~1y~0z/0/b | twice",
        "{'a':['ok','\\ud800']} | /a/1 | surrogate",
      })
  void pointsAtWhatIsWrong(String json, String pointer, String message) {
    FieldError error = failure(json.replace('\'', '"'));
    assertThat(error.field()).isEqualTo(pointer);
    assertThat(error.message()).contains(message);
  }

  @Test
  void takesTheLastOfTwoWhereThatIsTheCustom() {
    byte[] body = "{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8);
    assertThat(JsonReader.read(body, JsonReader.Duplicates.LAST_COUNTS))
        .isEqualTo(new JsonReader.Read(new JsonObject().number("a", 2L).done()));
    byte[] takenBack = "{\"a\":1,\"a\":null}".getBytes(StandardCharsets.UTF_8);
    assertThat(JsonReader.read(takenBack, JsonReader.Duplicates.LAST_COUNTS))
        .as("a null takes nothing back")
        .isEqualTo(new JsonReader.Read(new JsonObject().number("a", 1L).done()));
  }

  @Test
  void keepsHalfACharacterForWhoAsksForIt() {
    byte[] body = "{\"\\udc00\":\"\\ud800\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(JsonReader.read(body, JsonReader.Duplicates.LAST_COUNTS, JsonReader.Halves.KEPT))
        .isEqualTo(new JsonReader.Read(new JsonObject().text("\udc00", "\ud800").done()));
    assertThat(JsonReader.read(body, JsonReader.Duplicates.LAST_COUNTS, JsonReader.Halves.REFUSED))
        .isInstanceOf(JsonReader.Failed.class);
  }

  @Test
  void hasLimits() {
    assertThat(failure("[".repeat(65) + "]".repeat(65)).message()).contains("64 levels");
    assertThat(failure("1".repeat(101)).message()).contains("100 digits");
    assertThat(read("[".repeat(64) + "]".repeat(64))).isInstanceOf(JsonReader.Read.class);
  }

  @Test
  void refusesBytesThatAreNoText() {
    byte[] latin1 = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(JsonReader.read(latin1, JsonReader.Duplicates.REFUSED))
        .isInstanceOf(JsonReader.Failed.class);
  }

  private static FieldError failure(String json) {
    return ((JsonReader.Failed) read(json)).error();
  }

  private static JsonReader.Result read(String json) {
    return JsonReader.read(json.getBytes(StandardCharsets.UTF_8), JsonReader.Duplicates.REFUSED);
  }
}
