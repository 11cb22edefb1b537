package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What infra/openapi.yaml promises. An answer keeps it where its status, its media type and its
 * body are described; of paths and methods that are not described nothing is promised.
 */
final class Contract {
  private final JsonNode document;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private Contract(JsonNode document) {
    this.document = document;
  }

  /** Holds the document, so that it is read once. */
  private static final class Published {
    private static final Contract CONTRACT = new Contract(read());
  }

  static Contract published() {
    return Published.CONTRACT;
  }

  /**
   * Asserts that an answer is one of those that are described.
   *
   * @param path as called, with its query
   */
  void holds(String method, String path, Answer answer) {
    described(path)
        .map(item -> item.path(method.toLowerCase(Locale.ROOT)))
        .filter(JsonNode::isObject)
        .ifPresent(operation -> holds(operation, answer));
  }

  private void holds(JsonNode operation, Answer answer) {
    String status = Integer.toString(answer.status());
    JsonNode responses = operation.path("responses");
    JsonNode response =
        resolved(responses.has(status) ? responses.path(status) : responses.path("default"));
    assertThat(response.isObject()).as("openapi.yaml describes this status: %s", answer).isTrue();
    JsonNode content = response.path("content");
    if (content.has("*/*")) {
      return;
    }
    if (answer.body().isEmpty()) {
      boolean mayBeEmpty = content.isMissingNode() || response.path("x-may-be-empty").asBoolean();
      assertThat(mayBeEmpty).as("openapi.yaml describes an empty body: %s", answer).isTrue();
      return;
    }
    String mediaType = answer.header("Content-Type").replaceFirst(";.*", "").strip();
    JsonNode schema = content.path(mediaType).path("schema");
    assertThat(schema.isObject())
        .as("openapi.yaml describes a body of %s: %s", mediaType, answer)
        .isTrue();
    List<Error> errors = compiled(schema).validate(answer.json());
    assertThat(errors).as("as openapi.yaml describes it: %s", answer).isEmpty();
  }

  private Schema compiled(JsonNode schema) {
    return schemas.computeIfAbsent(
        schema.toString(),
        _ -> {
          ObjectNode whole = schema.deepCopy();
          whole.set("components", document.path("components"));
          return registry.getSchema(whole);
        });
  }

  private JsonNode resolved(JsonNode node) {
    String ref = node.path("$ref").asText();
    return ref.isEmpty() ? node : document.at(ref.substring(1));
  }

  /** The path item with the fewest parameters that this path fits, one that takes all last. */
  private Optional<JsonNode> described(String path) {
    String called = path.replaceFirst("\\?.*", "");
    JsonNode paths = document.path("paths");
    return Json.keys(paths).stream()
        .filter(template ->
            called.matches(
                template.replaceAll("\\{[^}]+\\+}", ".+").replaceAll("\\{[^}]+}", "[^/]+")))
        .min(
            Comparator.comparing((String template) -> template.contains("+}"))
                .thenComparingLong(template -> template.chars().filter(c -> c == '{').count()))
        .map(paths::path);
  }

  private static JsonNode read() {
    try {
      String text = Files.readString(Repository.root().resolve("infra/openapi.yaml"));
      Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
      return JsonMapper.builder().build().valueToTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
