package countermand.dialects.unicommerce;

import countermand.dialects.json.Json;
import countermand.dialects.json.JsonReader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An object as Unicommerce's callers send it: names in any case, fields that we do not know, and
 * the text {@code "NULL"} or the number 0 where there is nothing to say. A field that is named
 * twice has the last value, unless that is null.
 */
record Body(Map<String, Json> fields) {
  private static final Pattern WHOLE = Pattern.compile("[1-9]\\d{0,17}");
  private static final Pattern NOUGHT_OR_WHOLE = Pattern.compile("-?0(\\.0+)?|" + WHOLE);

  /** What a body turned out to be. */
  sealed interface Result {}

  /** An object. */
  record Good(Body body) implements Result {}

  /** Junk. */
  record Junk(String message) implements Result {}

  static Result read(byte[] bytes) {
    return switch (JsonReader.read(bytes, JsonReader.Duplicates.LAST_COUNTS)) {
      case JsonReader.Read(Json.Obj object) -> new Good(of(object));
      case JsonReader.Read _ -> new Junk("The body must be a JSON object.");
      case JsonReader.Nothing _ -> new Junk("The body is empty; send a JSON object.");
      case JsonReader.Failed failed ->
          new Junk("The body cannot be read: " + failed.error().message() + ".");
    };
  }

  static Body of(Json.Obj object) {
    Map<String, Json> fields = new HashMap<>();
    object
        .fields()
        .forEach((name, value) ->
            fields.merge(
                folded(name), value, (before, last) -> last instanceof Json.Null ? before : last));
    return new Body(fields);
  }

  /** A text, or a whole number in its place. */
  Optional<String> text(String name) {
    return switch (fields.get(folded(name))) {
      case Json.Text(String value) when !value.isBlank() && !value.equals(Words.NOTHING) ->
          Optional.of(value);
      case Json.Num(String literal) when WHOLE.matcher(literal).matches() -> Optional.of(literal);
      case null -> Optional.empty();
      case Json.Obj _, Json.Arr _, Json.Text _, Json.Num _, Json.Bool _, Json.Null _ ->
          Optional.empty();
    };
  }

  /** Whether there is a value where a text should be, and it is none: neither text nor nothing. */
  boolean mistyped(String name) {
    return switch (fields.get(folded(name))) {
      case null -> false;
      case Json.Text _, Json.Null _ -> false;
      case Json.Num(String literal) -> !NOUGHT_OR_WHOLE.matcher(literal).matches();
      case Json.Obj _, Json.Arr _, Json.Bool _ -> true;
    };
  }

  /** Units: a whole number, also where it is written {@code 2.0}; empty where it is none. */
  Optional<Long> units(String name) {
    return fields.get(folded(name)) instanceof Json.Num(String literal)
        ? Optional.of(literal.replaceFirst("\\.0+$", ""))
            .filter(whole -> WHOLE.matcher(whole).matches())
            .map(Long::parseLong)
        : Optional.empty();
  }

  /** A list; empty where there is none. */
  Optional<List<Json>> list(String name) {
    return fields.get(folded(name)) instanceof Json.Arr(List<Json> items)
        ? Optional.of(items)
        : Optional.empty();
  }

  /** Whether a field says anything at all, of whatever type. */
  boolean says(String name) {
    return switch (fields.get(folded(name))) {
      case null -> false;
      case Json.Null _ -> false;
      case Json.Text(String value) -> !value.isEmpty() && !value.equals(Words.NOTHING);
      case Json.Obj _, Json.Arr _, Json.Num _, Json.Bool _ -> true;
    };
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
