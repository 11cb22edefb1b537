package countermand.dialects.json;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object's fields by name. What is wrong is collected, and something harmless returned in
 * its place: look at the errors before using what was read. Null is absent, but for lists.
 */
public final class Fields {
  private final Json.Obj object;
  private final String pointer;
  private final FieldErrors errors;
  private final Set<String> known = new LinkedHashSet<>();

  /** The fields of a whole body. */
  public Fields(Json.Obj object, FieldErrors errors) {
    this(object, "", errors);
  }

  private Fields(Json.Obj object, String pointer, FieldErrors errors) {
    this.object = object;
    this.pointer = pointer;
    this.errors = errors;
  }

  /** A text, where there is one. */
  public @Nullable String text(String name, TextRule rule) {
    return switch (value(name)) {
      case null -> null;
      case Json.Text text -> {
        rule.fault(text.value()).ifPresent(fault -> wrong(name, fault));
        yield text.value();
      }
      case Json.Obj _, Json.Arr _, Json.Num _, Json.Bool _, Json.Null _ -> {
        wrong(name, "must be a text");
        yield null;
      }
    };
  }

  /** A text that must be there. */
  public String requiredText(String name, TextRule rule) {
    require(name);
    return Optional.ofNullable(text(name, rule)).orElse("");
  }

  /**
   * One of some words, where there is one.
   *
   * @param spelling puts a caller's spelling into the words'
   */
  public <T> @Nullable T word(String name, Map<String, T> words, UnaryOperator<String> spelling) {
    @Nullable String text = text(name, _ -> Optional.empty());
    @Nullable T meant = text == null ? null : words.get(spelling.apply(text));
    if (text != null && meant == null) {
      wrong(name, "must be one of " + String.join(", ", words.keySet()));
    }
    return meant;
  }

  /** A word that must be there; absent where it is not, or is none of them. */
  public <T> @Nullable T requiredWord(
      String name, Map<String, T> words, UnaryOperator<String> spelling) {
    require(name);
    return word(name, words, spelling);
  }

  /** A whole number, written as one, where there is one. */
  public @Nullable Long integer(String name, long min, long max) {
    @Nullable Json value = value(name);
    if (value == null) {
      return null;
    }
    if (value instanceof Json.Num number) {
      Optional<Long> whole = WholeNumbers.read(number).filter(n -> n >= min && n <= max);
      if (whole.isPresent()) {
        return whole.get();
      }
    }
    wrong(
        name,
        "must be a JSON integer from %d to %d, without quotes, point or exponent"
            .formatted(min, max));
    return null;
  }

  /** A whole number that must be there. */
  public long requiredInteger(String name, long min, long max) {
    require(name);
    return Optional.ofNullable(integer(name, min, max)).orElse(min);
  }

  /** A truth value; absent is false. */
  public boolean flag(String name) {
    return flag(name, false);
  }

  /** A truth value. */
  public boolean flag(String name, boolean absent) {
    @Nullable Json value = value(name);
    if (value != null && !(value instanceof Json.Bool)) {
      wrong(name, "must be true or false");
    }
    return value instanceof Json.Bool(boolean flag) ? flag : absent;
  }

  /** An instant, where there is one. */
  public @Nullable Instant instant(String name) {
    @Nullable String text = text(name, _ -> Optional.empty());
    @Nullable Instant at = text == null ? null : Instants.read(text).orElse(null);
    if (text != null && at == null) {
      wrong(name, "must be an RFC 3339 instant, such as 2026-11-21T10:15:00Z");
    }
    return at;
  }

  /** A length of time, where there is one. */
  public @Nullable Duration duration(String name) {
    @Nullable String text = text(name, _ -> Optional.empty());
    @Nullable Duration length = text == null ? null : Durations.read(text).orElse(null);
    if (text != null && length == null) {
      wrong(name, "must be an ISO 8601 duration of days and time, such as PT30M or P30D");
    }
    return length;
  }

  /** An object that must be there; one without fields is read where it is not. */
  public <T> T requiredObject(String name, Function<Fields, T> object) {
    require(name);
    @Nullable Json value = value(name);
    if (value != null && !(value instanceof Json.Obj)) {
      wrong(name, "must be an object");
    }
    boolean there = value instanceof Json.Obj;
    Fields inner =
        new Fields(
            value instanceof Json.Obj found ? found : new Json.Obj(Map.of()),
            Pointer.field(pointer, name),
            there ? errors : new FieldErrors());
    T read = object.apply(inner);
    inner.nothingElse();
    return read;
  }

  /** A list of texts that must be there; it may be empty. */
  public List<String> texts(String name, int itemsMax) {
    known.add(name);
    @Nullable Json value = object.fields().get(name);
    if (value instanceof Json.Arr(List<Json> items)
        && items.size() <= itemsMax
        && items.stream().allMatch(Json.Text.class::isInstance)) {
      return items.stream().map(item -> ((Json.Text) item).value()).toList();
    }
    wrong(name, value == null ? "is missing" : "must be a list of at most " + itemsMax + " texts");
    return List.of();
  }

  /** A list of texts; none where there is none. */
  public List<String> optionalTexts(String name, int itemsMax) {
    return value(name) == null ? List.of() : texts(name, itemsMax);
  }

  /** Texts by name; none where there is no object of them. */
  public Map<String, String> optionalTextsByName(String name) {
    return switch (value(name)) {
      case null -> Map.of();
      case Json.Obj(Map<String, Json> fields)
          when fields.values().stream().allMatch(Json.Text.class::isInstance) -> {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((field, text) -> texts.put(field, ((Json.Text) text).value()));
        yield texts;
      }
      case Json.Obj _, Json.Arr _, Json.Text _, Json.Num _, Json.Bool _, Json.Null _ -> {
        wrong(name, "must be an object of texts");
        yield Map.of();
      }
    };
  }

  /** A list of objects, where there is one; null is no list, and a list is never empty. */
  public <T> List<T> list(String name, int itemsMax, Function<Fields, T> item) {
    known.add(name);
    @Nullable Json value = object.fields().get(name);
    if (value instanceof Json.Arr(List<Json> items)) {
      if (!items.isEmpty() && items.size() <= itemsMax) {
        return items(items, Pointer.field(pointer, name), item);
      }
      wrong(name, "must have 1 to " + itemsMax + " items");
    } else if (value != null) {
      wrong(name, "must be a list of objects");
    }
    return List.of();
  }

  /** A list that must be there. */
  public <T> List<T> requiredList(String name, int itemsMax, Function<Fields, T> item) {
    if (!object.fields().containsKey(name)) {
      wrong(name, "is missing");
    }
    return list(name, itemsMax, item);
  }

  private <T> List<T> items(List<Json> items, String at, Function<Fields, T> item) {
    List<T> read = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String itemAt = Pointer.item(at, i);
      if (items.get(i) instanceof Json.Obj fields) {
        Fields inner = new Fields(fields, itemAt, errors);
        read.add(item.apply(inner));
        inner.nothingElse();
      } else {
        errors.add(itemAt, "must be an object");
      }
    }
    return read;
  }

  /** Says what is wrong with a field that was read. */
  public void wrong(String name, String message) {
    errors.add(Pointer.field(pointer, name), message);
  }

  /** Once all fields are read: every other one is a mistake of the caller's. */
  public void nothingElse() {
    String taken =
        known.isEmpty() ? "none are taken here" : "known are " + String.join(", ", known);
    for (String name : object.fields().keySet()) {
      if (!known.contains(name)) {
        wrong(name, "is an unknown field; " + taken);
      }
    }
  }

  private void require(String name) {
    if (value(name) == null) {
      wrong(name, "is missing");
    }
  }

  private @Nullable Json value(String name) {
    known.add(name);
    @Nullable Json value = object.fields().get(name);
    return value instanceof Json.Null ? null : value;
  }
}
