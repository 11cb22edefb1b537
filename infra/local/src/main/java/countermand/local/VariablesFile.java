package countermand.local;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.http.Json;
import countermand.local.template.FunctionSpec;
import countermand.local.template.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Variables of functions where another platform says what they are: a JSON object in which a text
 * is a variable of every function, and an object those of one, named as in the template or as
 * deployed.
 */
record VariablesFile(Map<String, String> common, Map<String, Map<String, String>> ofOne) {

  /** No variables. */
  static VariablesFile none() {
    return new VariablesFile(Map.of(), Map.of());
  }

  /** Reads a file; a {@link TemplateException} says what in it cannot be meant. */
  static VariablesFile read(Path file, List<FunctionSpec> functions) throws IOException {
    Set<String> known =
        functions.stream()
            .flatMap(spec -> Stream.of(spec.name(), spec.logicalName()))
            .collect(Collectors.toSet());
    Map<String, String> common = new HashMap<>();
    Map<String, Map<String, String>> ofOne = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : parse(file).properties()) {
      if (!entry.getValue().isObject()) {
        common.put(entry.getKey(), text(file, entry));
      } else if (known.contains(entry.getKey())) {
        ofOne.put(entry.getKey(), texts(file, entry.getValue()));
      } else {
        throw new TemplateException(file.toString(), "there is no function " + entry.getKey());
      }
    }
    return new VariablesFile(common, ofOne);
  }

  /** A function's variables: its own before the common ones, and these before what it had. */
  Map<String, String> over(Map<String, String> variables, FunctionSpec spec) {
    Map<String, String> result = new HashMap<>(variables);
    result.putAll(common);
    result.putAll(ofOne.getOrDefault(spec.logicalName(), Map.of()));
    result.putAll(ofOne.getOrDefault(spec.name(), Map.of()));
    return result;
  }

  private static JsonNode parse(Path file) throws IOException {
    try {
      JsonNode json = Json.read(Files.readAllBytes(file));
      if (json.isObject()) {
        return json;
      }
    } catch (UncheckedIOException e) {
      throw new TemplateException(file.toString(), "is no JSON: " + e.getMessage());
    }
    throw new TemplateException(file.toString(), "must be an object");
  }

  private static Map<String, String> texts(Path file, JsonNode object) {
    Map<String, String> result = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      result.put(entry.getKey(), text(file, entry));
    }
    return result;
  }

  private static String text(Path file, Map.Entry<String, JsonNode> entry) {
    if (!entry.getValue().isTextual()) {
      throw new TemplateException(file.toString(), entry.getKey() + " must be a text");
    }
    return entry.getValue().asText();
  }
}
