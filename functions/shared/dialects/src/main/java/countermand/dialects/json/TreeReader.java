package countermand.dialects.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import countermand.dialects.HalfCharacters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a value from a parser's tokens. */
final class TreeReader {
  private final JsonParser parser;
  private final JsonReader.Duplicates duplicates;
  private final JsonReader.Halves halves;

  TreeReader(JsonParser parser, JsonReader.Duplicates duplicates, JsonReader.Halves halves) {
    this.parser = parser;
    this.duplicates = duplicates;
    this.halves = halves;
  }

  /** The value at whose first token the parser stands. */
  Json value(String pointer) throws IOException, MalformedJson {
    @Nullable JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return object(pointer);
    }
    if (token == JsonToken.START_ARRAY) {
      return array(pointer);
    }
    if (token == JsonToken.VALUE_STRING) {
      return new Json.Text(wellFormed(pointer, parser.getText()));
    }
    if (token == null) {
      throw new MalformedJson(pointer, "the value is missing");
    }
    return scalar(token);
  }

  private Json scalar(JsonToken token) throws IOException {
    if (token.isNumeric()) {
      return new Json.Num(parser.getText());
    }
    if (token.isBoolean()) {
      return new Json.Bool(token == JsonToken.VALUE_TRUE);
    }
    return new Json.Null();
  }

  private Json.Obj object(String pointer) throws IOException, MalformedJson {
    Map<String, Json> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = wellFormed(pointer, parser.currentName());
      String at = Pointer.field(pointer, name);
      parser.nextToken();
      Json value = value(at);
      boolean again = fields.containsKey(name);
      if (again && duplicates == JsonReader.Duplicates.REFUSED) {
        throw new MalformedJson(at, "this field is there twice; send it once");
      }
      if (!again || !(value instanceof Json.Null)) {
        fields.put(name, value);
      }
    }
    return new Json.Obj(fields);
  }

  private Json.Arr array(String pointer) throws IOException, MalformedJson {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(Pointer.item(pointer, items.size())));
    }
    return new Json.Arr(items);
  }

  private String wellFormed(String pointer, String text) throws MalformedJson {
    if (halves == JsonReader.Halves.REFUSED && HalfCharacters.in(text)) {
      throw new MalformedJson(
          pointer, "this text has half a surrogate pair; send whole characters");
    }
    return text;
  }
}
