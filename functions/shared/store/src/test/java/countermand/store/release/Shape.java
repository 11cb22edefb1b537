package countermand.store.release;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is said in items, whatever of whom: their attributes, types, and words. */
final class Shape {
  /** Names of stages, effects, events, actors, outcomes. */
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]{3,}");

  /** Maps whose keys are ids. */
  private static final Set<String> BY_ID = Set.of("owed", "keys");

  private final Set<String> parts = new TreeSet<>();

  static Set<String> of(Map<String, AttributeValue> item) {
    Shape shape = new Shape();
    shape.map("", item, false);
    return shape.parts;
  }

  private void map(String path, Map<String, AttributeValue> map, boolean byId) {
    map.forEach((name, value) -> value(path + "/" + (byId ? "*" : name), name, value));
  }

  private void value(String path, String name, AttributeValue value) {
    if (value.hasM()) {
      map(path, value.m(), BY_ID.contains(name));
    } else if (value.hasL()) {
      value.l().forEach(one -> value(path + "[]", name, one));
    } else if (value.s() != null && WORD.matcher(value.s()).matches()) {
      parts.add(path + " S " + value.s());
    } else {
      parts.add(path + " " + value.type());
    }
  }
}
