package countermand.local.pattern;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * EventBridge's matchers: a plain value, and {@code {"exists": true}}-like objects. An array in the
 * event matches where one of its elements does; {@code exists} looks at leaves only.
 */
final class Matchers {
  private Matchers() {}

  static Matcher of(JsonNode matcher) {
    if (!matcher.isObject()) {
      return anyElement(value -> same(matcher, value));
    }
    if (matcher.size() != 1) {
      throw new IllegalArgumentException("a matcher has one name, this is " + matcher);
    }
    Map.Entry<String, JsonNode> only = matcher.properties().iterator().next();
    return named(only.getKey(), only.getValue());
  }

  private static Matcher named(String name, JsonNode argument) {
    return switch (name) {
      case "exists" -> exists(argument.asBoolean());
      case "prefix" -> anyText(text -> text.startsWith(argument.asText()));
      case "suffix" -> anyText(text -> text.endsWith(argument.asText()));
      case "equals-ignore-case" -> anyText(text -> text.equalsIgnoreCase(argument.asText()));
      case "anything-but" -> anythingBut(argument);
      case "numeric" -> numeric(argument);
      default -> throw new IllegalArgumentException("unknown matcher " + name);
    };
  }

  private static Matcher exists(boolean wanted) {
    return value -> (!value.isMissingNode() && !value.isObject()) == wanted;
  }

  private static Matcher anythingBut(JsonNode argument) {
    List<Matcher> forbidden = new ArrayList<>();
    if (argument.isArray()) {
      argument.forEach(element -> forbidden.add(of(element)));
    } else {
      forbidden.add(of(argument));
    }
    return value ->
        !value.isMissingNode()
            && !value.isObject()
            && forbidden.stream().noneMatch(matcher -> matcher.accepts(value));
  }

  private static Matcher numeric(JsonNode argument) {
    if (argument.isEmpty() || argument.size() % 2 != 0) {
      throw new IllegalArgumentException("numeric needs pairs, this is " + argument);
    }
    List<Predicate<Double>> bounds = new ArrayList<>();
    for (int i = 0; i < argument.size(); i += 2) {
      bounds.add(bound(argument.get(i).asText(), argument.get(i + 1).asDouble()));
    }
    return anyElement(
        value -> value.isNumber() && bounds.stream().allMatch(b -> b.test(value.asDouble())));
  }

  private static Predicate<Double> bound(String operator, double limit) {
    return switch (operator) {
      case "=" -> value -> value == limit;
      case "<" -> value -> value < limit;
      case "<=" -> value -> value <= limit;
      case ">" -> value -> value > limit;
      case ">=" -> value -> value >= limit;
      default -> throw new IllegalArgumentException("unknown numeric operator " + operator);
    };
  }

  private static boolean same(JsonNode wanted, JsonNode value) {
    return (wanted.isNumber() && value.isNumber())
        ? wanted.decimalValue().compareTo(value.decimalValue()) == 0
        : wanted.equals(value);
  }

  private static Matcher anyText(Predicate<String> test) {
    return anyElement(value -> value.isTextual() && test.test(value.asText()));
  }

  private static Matcher anyElement(Predicate<JsonNode> test) {
    return value ->
        value.isArray()
            ? StreamSupport.stream(value.spliterator(), false).anyMatch(test)
            : test.test(value);
  }
}
