package countermand.store.codec;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes a map of attributes; what is absent is left out. */
public final class Fields {
  private final Map<String, AttributeValue> map = new LinkedHashMap<>();

  /** A text. */
  public Fields put(String name, @Nullable String text) {
    if (text != null) {
      map.put(name, AttributeValue.fromS(text));
    }
    return this;
  }

  /** An enumeration's constant, by its name. */
  public Fields put(String name, @Nullable Enum<?> constant) {
    return constant == null ? this : put(name, constant.name());
  }

  /** A receipt. */
  public Fields put(String name, @Nullable UUID id) {
    return id == null ? this : put(name, id.toString());
  }

  /** An instant. */
  public Fields put(String name, @Nullable Instant instant) {
    return instant == null ? this : put(name, Instants.text(instant));
  }

  /** A whole number. */
  public Fields put(String name, @Nullable Long number) {
    if (number != null) {
      map.put(name, AttributeValue.fromN(number.toString()));
    }
    return this;
  }

  /** A flag; false is left out. */
  public Fields flag(String name, boolean value) {
    if (value) {
      map.put(name, AttributeValue.fromBool(true));
    }
    return this;
  }

  /** A map of its own. */
  public Fields put(String name, Map<String, AttributeValue> fields) {
    map.put(name, AttributeValue.fromM(fields));
    return this;
  }

  /** A list; an empty one is left out. */
  public <T> Fields list(
      String name, List<T> items, Function<T, Map<String, AttributeValue>> encode) {
    if (!items.isEmpty()) {
      map.put(
          name,
          AttributeValue.fromL(
              items.stream().map(item -> AttributeValue.fromM(encode.apply(item))).toList()));
    }
    return this;
  }

  /** A list of texts; an empty one is left out. */
  public Fields texts(String name, List<String> texts) {
    if (!texts.isEmpty()) {
      map.put(name, AttributeValue.fromL(texts.stream().map(AttributeValue::fromS).toList()));
    }
    return this;
  }

  /** What was written. */
  public Map<String, AttributeValue> map() {
    return map;
  }
}
