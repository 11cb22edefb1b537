package countermand.local.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Replaces intrinsics by their values. Each method takes the place it reads ({@code
 * Orders.Properties.TableName}), so that an error can name it. {@code AWS::NoValue} is an empty
 * Optional and takes its property with it.
 */
final class Resolver {
  private final Scope scope;

  Resolver(Scope scope) {
    this.scope = scope;
  }

  Optional<Object> resolve(Object value, String where) {
    return switch (value) {
      case Map<?, ?> map -> isIntrinsic(map) ? intrinsic(map, where) : Optional.of(map(map, where));
      case List<?> list -> Optional.of(list(list, where));
      case Object scalar -> Optional.of(scalar);
    };
  }

  private static boolean isIntrinsic(Map<?, ?> map) {
    if (map.size() != 1) {
      return false;
    }
    String key = String.valueOf(map.keySet().iterator().next());
    return key.equals("Ref") || key.equals("Condition") || key.startsWith("Fn::");
  }

  private Map<String, Object> map(Map<?, ?> map, String where) {
    Map<String, Object> result = new LinkedHashMap<>();
    YamlReader.asMap(map, where)
        .forEach(
            (key, value) -> resolve(value, where + "." + key).ifPresent(v -> result.put(key, v)));
    return result;
  }

  private List<Object> list(List<?> list, String where) {
    List<Object> result = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      resolve(list.get(i), where + "[" + i + "]").ifPresent(result::add);
    }
    return result;
  }

  private Optional<Object> intrinsic(Map<?, ?> map, String where) {
    Map.Entry<?, ?> only = map.entrySet().iterator().next();
    String name = String.valueOf(only.getKey());
    Object argument = only.getValue();
    return switch (name) {
      case "Ref" -> ref(text(argument, where), where);
      case "Condition" -> Optional.of(condition(text(argument, where), where));
      case "Fn::GetAtt" -> Optional.of(getAtt(argument, where));
      case "Fn::Sub" -> Optional.of(sub(argument, where));
      case "Fn::If" -> choose(arguments(argument, 3, where), where);
      case "Fn::Join" -> Optional.of(join(arguments(argument, 2, where), where));
      case "Fn::Select" -> Optional.of(select(arguments(argument, 2, where), where));
      case "Fn::Split" -> Optional.of(split(arguments(argument, 2, where), where));
      case "Fn::FindInMap" -> Optional.of(findInMap(arguments(argument, 3, where), where));
      case "Fn::Equals" -> Optional.of(same(arguments(argument, 2, where), where));
      case "Fn::Not" -> Optional.of(!truth(arguments(argument, 1, where).getFirst(), where));
      case "Fn::And" -> Optional.of(truths(argument, where, Boolean::logicalAnd));
      case "Fn::Or" -> Optional.of(truths(argument, where, Boolean::logicalOr));
      case "Fn::Base64" -> Optional.of(base64(needed(argument, where)));
      default -> throw new TemplateException(where, "unknown intrinsic " + name);
    };
  }

  private Optional<Object> ref(String name, String where) {
    if (name.equals("AWS::NoValue")) {
      return Optional.empty();
    }
    Object value = scope.ref(name);
    if (value == null) {
      throw new TemplateException(where, "!Ref " + name + " names nothing in this template");
    }
    return Optional.of(value);
  }

  private Object getAtt(Object argument, String where) {
    List<Object> parts =
        argument instanceof String dotted
            ? List.of((Object[]) dotted.split("\\.", 2))
            : arguments(argument, 2, where);
    if (parts.size() != 2) {
      throw new TemplateException(where, "!GetAtt needs a resource and an attribute");
    }
    return attribute(text(parts.get(0), where), text(parts.get(1), where), where);
  }

  private Object attribute(String resource, String attribute, String where) {
    Object value = scope.attribute(resource, attribute);
    if (value == null) {
      throw new TemplateException(
          where, "!GetAtt " + resource + "." + attribute + " names nothing in this template");
    }
    return value;
  }

  private String sub(Object argument, String where) {
    boolean plain = !(argument instanceof List<?>);
    List<Object> parts = plain ? List.of(argument) : arguments(argument, 2, where);
    Map<String, Object> own = plain ? Map.of() : YamlReader.asMap(parts.get(1), where);
    return Substitution.of(text(parts.get(0), where), name -> placeholder(name, own, where));
  }

  private String placeholder(String name, Map<String, Object> own, String where) {
    Object local = own.get(name);
    if (local != null) {
      return String.valueOf(needed(local, where));
    }
    // SAM's ${Function.Alias} is a Ref with a dot; every other dot is an attribute.
    Object reference = scope.ref(name);
    if (reference != null) {
      return String.valueOf(reference);
    }
    String[] parts = name.split("\\.", 2);
    if (parts.length == 2) {
      return String.valueOf(attribute(parts[0], parts[1], where));
    }
    throw new TemplateException(where, "${" + name + "} names nothing in this template");
  }

  private Optional<Object> choose(List<Object> parts, String where) {
    boolean holds = condition(text(parts.get(0), where), where);
    return resolve(holds ? parts.get(1) : parts.get(2), where);
  }

  private String join(List<Object> parts, String where) {
    return asList(needed(parts.get(1), where), where).stream()
        .map(String::valueOf)
        .collect(Collectors.joining(text(parts.get(0), where)));
  }

  private Object select(List<Object> parts, String where) {
    int index = Integer.parseInt(String.valueOf(needed(parts.get(0), where)));
    List<Object> list = asList(needed(parts.get(1), where), where);
    if (index < 0 || index >= list.size()) {
      throw new TemplateException(where, "!Select " + index + " is outside its list");
    }
    return list.get(index);
  }

  private List<Object> split(List<Object> parts, String where) {
    String separator = Pattern.quote(text(parts.get(0), where));
    String whole = String.valueOf(needed(parts.get(1), where));
    return Arrays.<Object>asList((Object[]) whole.split(separator, -1));
  }

  private Object findInMap(List<Object> parts, String where) {
    List<String> keys = parts.stream().map(p -> String.valueOf(needed(p, where))).toList();
    Object value = scope.mapping(keys.get(0), keys.get(1), keys.get(2));
    if (value == null) {
      throw new TemplateException(where, "!FindInMap " + keys + " finds nothing");
    }
    return value;
  }

  private boolean same(List<Object> parts, String where) {
    return String.valueOf(needed(parts.get(0), where))
        .equals(String.valueOf(needed(parts.get(1), where)));
  }

  private boolean truths(Object argument, String where, BinaryOperator<Boolean> both) {
    return asList(argument, where).stream().map(p -> truth(p, where)).reduce(both).orElseThrow();
  }

  private boolean truth(Object value, String where) {
    return Boolean.parseBoolean(String.valueOf(needed(value, where)));
  }

  private boolean condition(String name, String where) {
    Boolean holds = scope.condition(name);
    if (holds == null) {
      throw new TemplateException(where, "no condition is named " + name);
    }
    return holds;
  }

  private static String base64(Object value) {
    return Base64.getEncoder().encodeToString(value.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Object needed(Object value, String where) {
    return resolve(value, where)
        .orElseThrow(() -> new TemplateException(where, "AWS::NoValue has no meaning here"));
  }

  private static List<Object> arguments(Object value, int count, String where) {
    List<Object> list = asList(value, where);
    if (list.size() != count) {
      throw new TemplateException(where, "an intrinsic here needs " + count + " arguments");
    }
    return list;
  }

  static List<Object> asList(Object value, String where) {
    if (value instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    throw new TemplateException(where, "is not a list");
  }

  private static String text(Object value, String where) {
    if (value instanceof String text) {
      return text;
    }
    throw new TemplateException(where, "an intrinsic here needs text");
  }
}
