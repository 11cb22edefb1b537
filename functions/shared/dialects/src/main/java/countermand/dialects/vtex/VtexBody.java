package countermand.dialects.vtex;

import countermand.dialects.json.Json;
import countermand.dialects.json.JsonReader;
import java.util.Map;
import java.util.Optional;

/**
 * A body as VTEX's callers send it: more fields than we know, or fewer. A known field of a type
 * that it cannot have, or an empty text, counts as absent: nothing that we could do with it is
 * worth losing the cancellation.
 */
record VtexBody(Map<String, Json> fields) {

  /** What a body turned out to be. */
  sealed interface Result {}

  /** A body that can be read; without fields where there was none. */
  record Good(VtexBody body) implements Result {}

  /** Junk. */
  record Junk(String message) implements Result {}

  static Result read(byte[] bytes) {
    return switch (JsonReader.read(bytes, JsonReader.Duplicates.LAST_COUNTS)) {
      case JsonReader.Read(Json.Obj object) -> new Good(new VtexBody(object.fields()));
      case JsonReader.Read(Json.Null _) -> new Good(none());
      case JsonReader.Nothing _ -> new Good(none());
      case JsonReader.Read _ -> new Junk("The body must be a JSON object.");
      case JsonReader.Failed _ ->
          new Junk("The body is no JSON that can be read; send a JSON object, or nothing.");
    };
  }

  /** The body of a call that takes any body: what is no JSON object says nothing. */
  static Good readAny(byte[] bytes) {
    return switch (read(bytes)) {
      case Good good -> good;
      case Junk _ -> new Good(none());
    };
  }

  private static VtexBody none() {
    return new VtexBody(Map.of());
  }

  Optional<String> text(String name) {
    return fields.get(name) instanceof Json.Text(String value) && !value.isBlank()
        ? Optional.of(value)
        : Optional.empty();
  }

  boolean flag(String name) {
    return fields.get(name) instanceof Json.Bool(boolean value) && value;
  }
}
