package countermand.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import countermand.local.TemplateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The published events: infra/events has a JSON Schema for each, with an example. */
final class EventSchemas {
  private static final String SUFFIX = ".json";
  private static final EventSchemas ALL = read();

  private final SortedMap<String, Schema> schemas = new TreeMap<>();

  private EventSchemas() {}

  static EventSchemas all() {
    return ALL;
  }

  List<String> names() {
    return List.copyOf(schemas.keySet());
  }

  List<JsonNode> examples(String name) {
    return Json.items(schemas.get(name).getSchemaNode().path("examples"));
  }

  /** What is wrong with an event, in words; nothing where it is as published. */
  List<String> faults(String name, JsonNode detail) {
    Schema schema = schemas.get(name);
    if (schema == null) {
      return List.of("infra/events has no " + name + SUFFIX);
    }
    return schema
        .validate(detail, context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  private static EventSchemas read() {
    EventSchemas all = new EventSchemas();
    Path folder = TemplateFile.find().resolveSibling("infra").resolve("events");
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
        String name = String.valueOf(file.getFileName());
        all.schemas.put(
            name.substring(0, name.length() - SUFFIX.length()),
            registry.getSchema(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the schemas of the events cannot be read", e);
    }
    return all;
  }
}
