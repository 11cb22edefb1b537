package countermand.local.pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An EventBridge event pattern, which Lambda's event filters share: nested objects whose leaves
 * list the matchers, one of which must accept. What we do not know is an IllegalArgumentException
 * when the pattern is read, never a guess when an event comes.
 */
public final class EventPattern {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Map<String, EventPattern> children = new LinkedHashMap<>();
  private final Map<String, List<Matcher>> leaves = new LinkedHashMap<>();
  private final List<EventPattern> alternatives = new ArrayList<>();

  private EventPattern(JsonNode pattern) {
    pattern.properties().forEach(field -> add(field.getKey(), field.getValue()));
  }

  /** Reads a pattern: JSON text, or the maps and lists of a YAML document. */
  public static EventPattern of(Object pattern) {
    JsonNode node = pattern instanceof String text ? parse(text) : JSON.valueToTree(pattern);
    if (!node.isObject()) {
      throw new IllegalArgumentException("a pattern is an object, this is " + node);
    }
    return new EventPattern(node);
  }

  public boolean matches(JsonNode event) {
    return children.entrySet().stream().allMatch(c -> c.getValue().matches(event.path(c.getKey())))
        && leaves.entrySet().stream().allMatch(l -> accepts(l.getValue(), event.path(l.getKey())))
        && (alternatives.isEmpty() || alternatives.stream().anyMatch(a -> a.matches(event)));
  }

  private void add(String key, JsonNode value) {
    if (key.equals("$or")) {
      value.forEach(alternative -> alternatives.add(of(alternative)));
    } else if (value.isObject()) {
      children.put(key, new EventPattern(value));
    } else if (value.isArray() && !value.isEmpty()) {
      List<Matcher> matchers = new ArrayList<>();
      value.forEach(matcher -> matchers.add(Matchers.of(matcher)));
      leaves.put(key, matchers);
    } else {
      throw new IllegalArgumentException("the pattern of " + key + " is neither object nor list");
    }
  }

  private static boolean accepts(List<Matcher> matchers, JsonNode value) {
    return matchers.stream().anyMatch(matcher -> matcher.accepts(value));
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the pattern is no JSON: " + e.getOriginalMessage(), e);
    }
  }
}
