package countermand.dialects.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldsTest {
  private final FieldErrors errors = new FieldErrors();

  @Test
  void readsWhatIsThere() {
    Fields fields =
        fields(
            """
            {"text": "x", "number": 7, "flag": true, "at": "2026-11-21T10:00:00Z",
             "word": "b", "list": [{"id": "1"}, {"id": "2"}]}
            """);
    assertThat(fields.text("text", TextRule.upTo(1))).isEqualTo("x");
    assertThat(fields.integer("number", 0, 9)).isEqualTo(7);
    assertThat(fields.flag("flag")).isTrue();
    assertThat(fields.instant("at")).isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
    assertThat(fields.word("word", Map.of("b", 2), UnaryOperator.identity())).isEqualTo(2);
    assertThat(fields.list("list", 2, FieldsTest::id)).containsExactly("1", "2");
    fields.nothingElse();
    assertThat(errors.none()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"a\": null}"})
  void takesNullAsAbsent(String json) {
    Fields fields = fields(json);
    assertThat(fields.text("a", TextRule.upTo(1))).isNull();
    assertThat(fields.integer("a", 1, 9)).isNull();
    assertThat(fields.flag("a")).isFalse();
    assertThat(fields.instant("a")).isNull();
    assertThat(errors.none()).isTrue();
    fields.requiredText("a", TextRule.name(9));
    fields.requiredInteger("a", 1, 9);
    assertThat(errors.all()).extracting(FieldError::message).containsOnly("is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2.0",
        "1e1",
        "\"2\"",
        "true",
        "[]",
        "{}",
        "0",
        "101",
        "-1",
        "99999999999999999999"
      })
  void refusesWhatIsNoIntegerInRange(String value) {
    fields("{\"a\": " + value + "}").integer("a", 1, 100);
    assertThat(errors.all())
        .singleElement()
        .satisfies(e -> assertThat(e.message()).contains("integer from 1 to 100"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'a': 1} | /a | a text",
        "{'a': 'xxxx'} | /a | at most 3",
        "{'b': 'true'} | /b | true or false",
        "{'c': '2026'} | /c | RFC 3339",
        "{'c': 5} | /c | a text",
        "{'d': null} | /d | a list",
        "{'d': []} | /d | 1 to 2 items",
        "{'d': [{'id':'1'},{'id':'2'},{'id':'3'}]} | /d | 1 to 2 items",
        "{'d': [{'id':'1'},7]} | /d/1 | an object",
        "{'d': [{'id':'1','x/y':1}]} | /d/0/x~1y | unknown field",
        "{'d': [{}]} | /d/0/id | missing",
        "{'e': 'z'} | /e | one of x, y",
        "{'other': null} | /other | unknown field",
      })
  void namesTheFieldAtFault(String json, String pointer, String message) {
    Fields fields = fields(json.replace('\'', '"'));
    fields.text("a", TextRule.upTo(3));
    fields.flag("b");
    fields.instant("c");
    fields.list("d", 2, FieldsTest::id);
    fields.word("e", new TreeMap<>(Map.of("x", 1, "y", 2)), UnaryOperator.identity());
    fields.nothingElse();
    assertThat(errors.all())
        .singleElement()
        .satisfies(e -> {
          assertThat(e.field()).isEqualTo(pointer);
          assertThat(e.message()).contains(message);
        });
  }

  @Test
  void countsCharactersNotHalvesOfThem() {
    assertThat(TextRule.upTo(2).fault("😀😀")).isEmpty();
    assertThat(TextRule.upTo(2).fault("😀😀😀")).isPresent();
    assertThat(TextRule.name(2).fault("")).isPresent();
    assertThat(TextRule.name(2).fault("a\n")).isPresent();
  }

  @Test
  void stopsCounting() {
    for (int i = 0; i < 60; i++) {
      errors.add("/" + i, "is wrong");
    }
    assertThat(errors.all()).hasSize(50);
  }

  private Fields fields(String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    JsonReader.Result read = JsonReader.read(body, JsonReader.Duplicates.REFUSED);
    return new Fields((Json.Obj) ((JsonReader.Read) read).json(), errors);
  }

  private static String id(Fields item) {
    return item.requiredText("id", TextRule.name(9));
  }
}
