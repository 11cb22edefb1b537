package countermand.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The template's sections before any value is resolved; and, as a Scope, what its names mean. */
final class RawTemplate implements Scope {
  private static final String PROPERTIES = "Properties";
  private final Map<String, Object> sections;
  private final Map<String, Map<String, Object>> resources = new LinkedHashMap<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private final Resolver resolver = new Resolver(this);

  RawTemplate(String yaml, Map<String, String> given) {
    sections = YamlReader.read(yaml);
    section("Parameters").forEach((name, value) -> parameters.put(name, defaultOf(name, value)));
    given.forEach((name, value) -> {
      if (parameters.replace(name, value) == null) {
        throw new TemplateException("Parameters." + name, "the template has no such parameter");
      }
    });
    section("Resources")
        .forEach((name, value) -> resources.put(name, YamlReader.asMap(value, name)));
  }

  Resolver resolver() {
    return resolver;
  }

  Map<String, Object> section(String name) {
    Object section = sections.get(name);
    return section == null ? Map.of() : YamlReader.asMap(section, name);
  }

  /** Logical names of the resources of a type whose condition holds, in the template's order. */
  List<String> ofType(ResourceType type) {
    List<String> names = new ArrayList<>();
    resources.forEach((name, resource) -> {
      if (typeOf(resource).equals(Optional.of(type)) && exists(name, resource)) {
        names.add(name);
      }
    });
    return names;
  }

  /** "Name (Type)" of each resource whose type does not run here. */
  List<String> ignored() {
    List<String> names = new ArrayList<>();
    resources.forEach((name, resource) -> {
      if (typeOf(resource).isEmpty() && exists(name, resource)) {
        names.add(name + " (" + resource.get("Type") + ")");
      }
    });
    return names;
  }

  Map<String, Object> rawProperties(String name) {
    Object raw = resource(name).get(PROPERTIES);
    return raw == null ? Map.of() : YamlReader.asMap(raw, name + "." + PROPERTIES);
  }

  /** The name that AWS would know the resource by: its own, or stack and logical name. */
  String physicalName(String logicalName) {
    ResourceType type = typeOf(resource(logicalName)).orElseThrow();
    Object given = rawProperties(logicalName).get(type.nameProperty());
    String where = logicalName + "." + type.nameProperty();
    return given == null
        ? Arns.STACK + "-" + logicalName
        : resolver.resolve(given, where).map(String::valueOf).orElse(logicalName);
  }

  @Override
  public @Nullable Object ref(String name) {
    Object pseudo = pseudo(name);
    if (pseudo != null) {
      return pseudo;
    }
    if (parameters.containsKey(name)) {
      return parameters.get(name);
    }
    Map<String, Object> resource = resources.get(name);
    if (resource != null) {
      return typeOf(resource).map(type -> type.reference(physicalName(name))).orElse(name);
    }
    return functionReference(name);
  }

  /** SAM's {@code Function.Alias}, {@code Function.Version} and {@code Api.Stage}. */
  private @Nullable Object functionReference(String name) {
    int dot = name.indexOf('.');
    if (dot < 0 || !resources.containsKey(name.substring(0, dot))) {
      return null;
    }
    String logicalName = name.substring(0, dot);
    return switch (name.substring(dot + 1)) {
      case "Alias" -> aliasArn(logicalName);
      case "Version" -> Arns.function(physicalName(logicalName), "1");
      case "Stage" -> rawProperties(logicalName).get("StageName");
      default -> null;
    };
  }

  private @Nullable Object aliasArn(String logicalName) {
    Object alias = rawProperties(logicalName).get("AutoPublishAlias");
    if (alias == null) {
      alias =
          YamlReader.asMap(
                  section("Globals").getOrDefault("Function", Map.of()), "Globals.Function")
              .get("AutoPublishAlias");
    }
    return alias == null
        ? null
        : resolver
            .resolve(alias, logicalName + ".AutoPublishAlias")
            .map(name -> Arns.function(physicalName(logicalName), String.valueOf(name)))
            .orElse(null);
  }

  @Override
  public @Nullable Object attribute(String name, String attribute) {
    Map<String, Object> resource = resources.get(name);
    if (resource == null) {
      return null;
    }
    // What does not run here still has an ARN to be handed around, of a thing that is not there.
    return typeOf(resource)
        .map(type -> type.attribute(physicalName(name), attribute))
        .orElseGet(
            () -> typeOf(resource).isPresent() ? null : Arns.of("ignored", name + "/" + attribute));
  }

  @Override
  public @Nullable Boolean condition(String name) {
    Object raw = section("Conditions").get(name);
    return raw == null
        ? null
        : resolver
            .resolve(raw, "Conditions." + name)
            .map(value -> Boolean.valueOf(String.valueOf(value)))
            .orElse(null);
  }

  @Override
  public @Nullable Object mapping(String map, String first, String second) {
    Object outer = section("Mappings").get(map);
    Object inner = outer == null ? null : YamlReader.asMap(outer, map).get(first);
    return inner == null ? null : YamlReader.asMap(inner, map).get(second);
  }

  private boolean exists(String name, Map<String, Object> resource) {
    Object condition = resource.get("Condition");
    if (condition == null) {
      return true;
    }
    Boolean holds = condition(String.valueOf(condition));
    if (holds == null) {
      throw new TemplateException(name, "no condition is named " + condition);
    }
    return holds;
  }

  private Map<String, Object> resource(String name) {
    Map<String, Object> resource = resources.get(name);
    if (resource == null) {
      throw new TemplateException(name, "is no resource of this template");
    }
    return resource;
  }

  private static Optional<ResourceType> typeOf(Map<String, Object> resource) {
    return ResourceType.of(String.valueOf(resource.get("Type")));
  }

  private static @Nullable Object pseudo(String name) {
    return switch (name) {
      case "AWS::Region" -> Arns.REGION;
      case "AWS::AccountId" -> Arns.ACCOUNT;
      case "AWS::Partition" -> "aws";
      case "AWS::StackName" -> Arns.STACK;
      case "AWS::StackId" -> Arns.of("cloudformation", "stack/" + Arns.STACK + "/local");
      case "AWS::URLSuffix" -> "amazonaws.com";
      default -> null;
    };
  }

  private static Object defaultOf(String name, Object parameter) {
    Object value = YamlReader.asMap(parameter, name).get("Default");
    return value == null ? "" : value;
  }
}
