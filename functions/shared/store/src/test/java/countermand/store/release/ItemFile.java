package countermand.store.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items in DynamoDB's own JSON: texts, numbers, flags, maps and lists, as orders have them. */
final class ItemFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ItemFile() {}

  static List<Map<String, AttributeValue>> read(Path file) throws IOException {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    JSON.readTree(file.toFile()).forEach(item -> items.add(item(item)));
    return items;
  }

  /** Writes them, a line each. */
  static void write(Path file, List<Map<String, AttributeValue>> items) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        items.stream()
            .map(item -> json(item).toString())
            .collect(Collectors.joining(",\n", "[\n", "\n]\n")));
  }

  private static Map<String, AttributeValue> item(JsonNode json) {
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    json.properties().forEach(entry -> item.put(entry.getKey(), value(entry.getValue())));
    return item;
  }

  private static AttributeValue value(JsonNode json) {
    Map.Entry<String, JsonNode> typed = json.properties().iterator().next();
    JsonNode value = typed.getValue();
    return switch (typed.getKey()) {
      case "S" -> AttributeValue.fromS(value.asText());
      case "N" -> AttributeValue.fromN(value.asText());
      case "BOOL" -> AttributeValue.fromBool(value.asBoolean());
      case "M" -> AttributeValue.fromM(item(value));
      case "L" -> AttributeValue.fromL(value.valueStream().map(ItemFile::value).toList());
      default -> throw new IllegalArgumentException("no order has a " + typed.getKey());
    };
  }

  private static ObjectNode json(Map<String, AttributeValue> item) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(item).forEach((name, value) -> node.set(name, json(value)));
    return node;
  }

  private static ObjectNode json(AttributeValue value) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (value.hasM()) {
      node.set("M", json(value.m()));
    } else if (value.hasL()) {
      ArrayNode list = node.putArray("L");
      value.l().forEach(one -> list.add(json(one)));
    } else if (value.bool() != null) {
      node.put("BOOL", value.bool());
    } else if (value.n() != null) {
      node.put("N", value.n());
    } else {
      node.put("S", value.s());
    }
    return node;
  }
}
