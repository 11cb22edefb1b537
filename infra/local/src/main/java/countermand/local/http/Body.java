package countermand.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request's JSON object, read field by field; a {@link MalformedException} names what is wrong.
 */
public final class Body {
  private final JsonNode json;

  private Body(JsonNode json) {
    this.json = json;
  }

  /** The body of a request that may have these fields and no other. */
  public static Body of(Request request, String... fields) {
    JsonNode json = read(request);
    if (!json.isObject()) {
      throw new MalformedException("", "must be a JSON object");
    }
    List<String> known = List.of(fields);
    json.fieldNames()
        .forEachRemaining(name -> {
          if (!known.contains(name)) {
            throw new MalformedException(
                "/" + name, "is unknown: the fields are " + String.join(", ", known));
          }
        });
    return new Body(json);
  }

  private static JsonNode read(Request request) {
    try {
      return Json.read(request.body());
    } catch (UncheckedIOException e) {
      throw new MalformedException("", "is no JSON, or names a field twice");
    }
  }

  public boolean isEmpty() {
    return json.isEmpty();
  }

  public boolean has(String field) {
    return json.has(field);
  }

  /** The constant that is spelled so, in lower case. */
  public <E extends Enum<E>> Optional<E> constant(String field, Class<E> type) {
    if (!has(field)) {
      return Optional.empty();
    }
    String text = json.path(field).isTextual() ? json.path(field).asText() : "";
    return Optional.of(
        Arrays.stream(type.getEnumConstants())
            .filter(constant -> spelling(constant).equals(text))
            .findFirst()
            .orElseThrow(
                () -> new MalformedException("/" + field, "must be one of " + spellings(type))));
  }

  /** How a constant is spelled in JSON. */
  public static String spelling(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  public Optional<Integer> whole(String field, int min, int max) {
    if (!has(field)) {
      return Optional.empty();
    }
    JsonNode value = json.path(field);
    if (!value.isInt() || value.asInt() < min || value.asInt() > max) {
      throw new MalformedException("/" + field, "must be a whole number, " + min + " to " + max);
    }
    return Optional.of(value.asInt());
  }

  /** Empty where it is absent. */
  public String text(String field) {
    if (has(field) && !json.path(field).isTextual()) {
      throw new MalformedException("/" + field, "must be a text");
    }
    return json.path(field).asText();
  }

  /** False where it is absent. */
  public boolean flag(String field) {
    if (has(field) && !json.path(field).isBoolean()) {
      throw new MalformedException("/" + field, "must be true or false");
    }
    return json.path(field).asBoolean();
  }

  private static String spellings(Class<? extends Enum<?>> type) {
    return String.join(", ", Arrays.stream(type.getEnumConstants()).map(Body::spelling).toList());
  }
}
