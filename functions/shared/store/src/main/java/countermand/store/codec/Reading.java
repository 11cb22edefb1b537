package countermand.store.codec;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads a map of attributes. What must be there and is not is a broken item, and throws. */
public record Reading(Map<String, AttributeValue> map) {

  /** A text that may be absent. */
  public @Nullable String textOrNull(String name) {
    AttributeValue value = map.get(name);
    return value == null ? null : value.s();
  }

  /** A text. */
  public String text(String name) {
    return there(name, textOrNull(name));
  }

  /**
   * An enumeration's constant that may be absent.
   *
   * @throws UnknownFormatException for a constant of a later release
   */
  public <E extends Enum<E>> @Nullable E constantOrNull(Class<E> type, String name) {
    String text = textOrNull(name);
    return text == null ? null : constantOf(type, text);
  }

  /**
   * The enumeration's constant of that name.
   *
   * @throws UnknownFormatException for a constant of a later release
   */
  static <E extends Enum<E>> E constantOf(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new UnknownFormatException(type.getSimpleName() + " " + name));
  }

  /** An enumeration's constant. */
  public <E extends Enum<E>> E constant(Class<E> type, String name) {
    return there(name, constantOrNull(type, name));
  }

  /** A receipt. */
  public UUID uuid(String name) {
    return UUID.fromString(text(name));
  }

  /** An instant that may be absent. */
  public @Nullable Instant instantOrNull(String name) {
    String text = textOrNull(name);
    return text == null ? null : Instant.parse(text);
  }

  /** An instant. */
  public Instant instant(String name) {
    return there(name, instantOrNull(name));
  }

  /** A whole number that may be absent. */
  public @Nullable Long numberOrNull(String name) {
    AttributeValue value = map.get(name);
    return value == null ? null : Long.valueOf(value.n());
  }

  /** A whole number. */
  public long number(String name) {
    return there(name, numberOrNull(name));
  }

  /** A flag; absent means false. */
  public boolean flag(String name) {
    AttributeValue value = map.get(name);
    return value != null && Boolean.TRUE.equals(value.bool());
  }

  /** Bytes. */
  public byte[] bytes(String name) {
    AttributeValue value = map.get(name);
    return there(name, value == null ? null : value.b()).asByteArray();
  }

  /** A map of its own; absent means empty. */
  public Reading fields(String name) {
    AttributeValue value = map.get(name);
    return new Reading(value == null ? Map.of() : value.m());
  }

  /** A list; absent means empty. */
  public <T> List<T> list(String name, Function<Reading, T> decode) {
    AttributeValue value = map.get(name);
    return value == null
        ? List.of()
        : value.l().stream().map(item -> decode.apply(new Reading(item.m()))).toList();
  }

  /** A list of texts; absent means empty. */
  public List<String> texts(String name) {
    AttributeValue value = map.get(name);
    return value == null ? List.of() : value.l().stream().map(AttributeValue::s).toList();
  }

  private static <T> T there(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the item has no attribute " + name);
    }
    return value;
  }
}
