package countermand.dialects.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes JSON as text, without white space. */
public final class JsonWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonWriter() {}

  /** The text of a value. */
  public static String write(Json json) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      write(json, generator);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be written", e);
    }
    return text.toString();
  }

  private static void write(Json json, JsonGenerator generator) throws IOException {
    switch (json) {
      case Json.Obj object -> {
        generator.writeStartObject();
        for (Map.Entry<String, Json> field : object.fields().entrySet()) {
          generator.writeFieldName(field.getKey());
          write(field.getValue(), generator);
        }
        generator.writeEndObject();
      }
      case Json.Arr array -> {
        generator.writeStartArray();
        for (Json item : array.items()) {
          write(item, generator);
        }
        generator.writeEndArray();
      }
      case Json.Text text -> generator.writeString(text.value());
      case Json.Num number -> generator.writeNumber(number.literal());
      case Json.Bool bool -> generator.writeBoolean(bool.value());
      case Json.Null _ -> generator.writeNull();
    }
  }
}
