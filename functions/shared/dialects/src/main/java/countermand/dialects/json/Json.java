package countermand.dialects.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A JSON value (RFC 8259). Numbers are kept as they were written, so that nothing is rounded. */
public sealed interface Json {

  /**
   * An object.
   *
   * @param fields in the order of the text
   */
  record Obj(Map<String, Json> fields) implements Json {
    public Obj {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /** An array. */
  record Arr(List<Json> items) implements Json {
    public Arr {
      items = List.copyOf(items);
    }

    /** An array of these. */
    public static Arr of(Stream<? extends Json> items) {
      return new Arr(items.<Json>map(item -> item).toList());
    }
  }

  /** A string. */
  record Text(String value) implements Json {}

  /**
   * A number.
   *
   * @param literal as written, such as {@code 1e3}
   */
  record Num(String literal) implements Json {}

  /** {@code true} or {@code false}. */
  record Bool(boolean value) implements Json {}

  /** {@code null}. */
  record Null() implements Json {}
}
