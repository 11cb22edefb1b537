package countermand.dialects.json;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds an object, field by field; what is absent is left out. Not shared between threads. */
public final class JsonObject {
  private final Map<String, Json> fields = new LinkedHashMap<>();

  /** A field of any kind. */
  public JsonObject put(String name, @Nullable Json value) {
    if (value != null) {
      fields.put(name, value);
    }
    return this;
  }

  /** A string. */
  public JsonObject text(String name, @Nullable String value) {
    return put(name, value == null ? null : new Json.Text(value));
  }

  /** A whole number. */
  public JsonObject number(String name, @Nullable Long value) {
    return put(name, value == null ? null : new Json.Num(Long.toString(value)));
  }

  /** An instant, in UTC with milliseconds. */
  public JsonObject instant(String name, @Nullable Instant value) {
    return text(name, value == null ? null : Instants.write(value));
  }

  /** The object. */
  public Json.Obj done() {
    return new Json.Obj(fields);
  }
}
