package countermand.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Reads each resource that runs here with the reader of its type. */
final class Resources {
  private static final String PROPERTIES = ".Properties";
  private final RawTemplate raw;

  Resources(RawTemplate raw) {
    this.raw = raw;
  }

  Template read() {
    return new Template(
        all(ResourceType.FUNCTION, this::function),
        api(),
        all(ResourceType.TABLE, (name, p) -> TableReader.read(raw.physicalName(name), p)),
        all(ResourceType.BUS, this::bus),
        all(ResourceType.RULE, (name, p) -> RuleReader.read(raw.physicalName(name), p)),
        all(ResourceType.QUEUE, (name, p) -> QueueReader.read(raw.physicalName(name), p)),
        all(ResourceType.SCHEDULE_GROUP, this::scheduleGroup),
        raw.ignored());
  }

  private FunctionSpec function(String name, Properties properties) {
    return FunctionReader.read(name, raw.physicalName(name), properties);
  }

  private ApiSpec api() {
    List<ApiSpec> apis = all(ResourceType.API, (name, p) -> ApiReader.read(p));
    if (apis.size() > 1) {
      throw new TemplateException("Resources", "more than one AWS::Serverless::Api");
    }
    return apis.isEmpty() ? ApiSpec.implicit() : apis.getFirst();
  }

  private String bus(String name, Properties properties) {
    properties.accept("Name", "Description", "KmsKeyIdentifier", "DeadLetterConfig", "Policy");
    properties.accept("LogConfig", "Tags");
    return raw.physicalName(name);
  }

  private String scheduleGroup(String name, Properties properties) {
    properties.accept("Name", "Tags");
    return raw.physicalName(name);
  }

  private <T> List<T> all(ResourceType type, BiFunction<String, Properties, T> reader) {
    List<T> result = new ArrayList<>();
    for (String name : raw.ofType(type)) {
      result.add(properties(type, name).read(p -> reader.apply(name, p)));
    }
    return result;
  }

  private Properties properties(ResourceType type, String name) {
    Map<String, Object> merged = Globals.merge(globals(type), raw.rawProperties(name));
    String where = name + PROPERTIES;
    return new Properties(raw.resolver().resolve(merged, where).orElse(Map.of()), where);
  }

  private Map<String, Object> globals(ResourceType type) {
    String section =
        switch (type) {
          case FUNCTION -> "Function";
          case API -> "Api";
          case TABLE, BUS, RULE, QUEUE, SCHEDULE_GROUP -> "";
        };
    Object found = raw.section("Globals").get(section);
    return found == null ? new LinkedHashMap<>() : YamlReader.asMap(found, "Globals." + section);
  }
}
