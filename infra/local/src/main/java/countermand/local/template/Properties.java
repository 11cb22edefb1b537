package countermand.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A map of resolved properties that is taken apart name by name; what is left over was not
 * understood.
 */
final class Properties {
  private final String where;
  private final Map<String, Object> left;

  Properties(Object value, String where) {
    this.where = where;
    this.left = new LinkedHashMap<>(YamlReader.asMap(value, where));
  }

  String where() {
    return where;
  }

  Optional<Object> any(String name) {
    return Optional.ofNullable(left.remove(name));
  }

  Optional<String> text(String name) {
    return any(name).map(value -> scalar(name, value));
  }

  String neededText(String name) {
    return text(name).orElseThrow(() -> new TemplateException(at(name), "is missing"));
  }

  Optional<Integer> number(String name) {
    return text(name).map(value -> parse(name, value));
  }

  boolean flag(String name) {
    return text(name).map(Boolean::parseBoolean).orElse(false);
  }

  Optional<Properties> map(String name) {
    return any(name).map(value -> new Properties(value, at(name)));
  }

  /** The entries of a map whose keys are names of the template's author, not properties. */
  Map<String, Object> entries(String name) {
    return any(name).map(value -> YamlReader.asMap(value, at(name))).orElse(Map.of());
  }

  List<Object> list(String name) {
    return any(name).map(value -> Resolver.asList(value, at(name))).orElse(List.of());
  }

  /** The list's maps, each read whole by the reader. */
  <T> List<T> each(String name, Function<Properties, T> reader) {
    return list(name).stream().map(value -> new Properties(value, at(name)).read(reader)).toList();
  }

  /** Reads the map and refuses what the reader left untouched. */
  <T> T read(Function<Properties, T> reader) {
    T result = reader.apply(this);
    if (!left.isEmpty()) {
      throw new TemplateException(where, "unknown property " + left.keySet().iterator().next());
    }
    return result;
  }

  /** Properties that are known and cannot be left without effect: to give one is an error. */
  Properties refuse(String... names) {
    for (String name : names) {
      if (left.containsKey(name)) {
        throw new TemplateException(at(name), "does not run here: leave it out");
      }
    }
    return this;
  }

  /** Properties that are known and change nothing here. */
  Properties accept(String... names) {
    List.of(names).forEach(left::remove);
    return this;
  }

  String at(String name) {
    return where + "." + name;
  }

  private String scalar(String name, Object value) {
    if (value instanceof Map<?, ?> || value instanceof List<?>) {
      throw new TemplateException(at(name), "is not text");
    }
    return String.valueOf(value);
  }

  private int parse(String name, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new TemplateException(at(name), "is not a whole number: " + value);
    }
  }
}
