package countermand.runtime.priming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of DynamoDB and of KMS as a function needs that is primed, in memory: nobody else is at
 * work there, so that every condition holds; nothing is found but by its key; and whatever is
 * sealed has the same key. It knows the updates that {@code store.Update} composes.
 */
final class MemoryService {
  private static final Pattern ASSIGNMENT =
      Pattern.compile("(#n\\d+)(?:\\.(#n\\d+))? = (?:if_not_exists\\(#n\\d+, )?(:v\\d+)");

  private static final Pattern REMOVED = Pattern.compile("(#n\\d+)(?:\\.(#n\\d+))?");

  /** 32 bytes, in base64, as KMS's JSON has them. */
  private static final String DATA_KEY = "cHJpbWluZy1wcmltaW5nLXByaW1pbmctcHJpbWluZyE=";

  private final Map<String, ObjectNode> items = new HashMap<>();

  /**
   * The answer to a call.
   *
   * @param operation such as {@code GetItem}
   * @throws IllegalStateException where no function calls it while it is primed
   */
  ObjectNode answer(String operation, JsonNode call) {
    return switch (operation) {
      case "GetItem" -> found(call.path("Key"));
      case "PutItem" -> put(call);
      case "UpdateItem" -> update(call);
      case "DeleteItem" -> delete(call);
      case "TransactWriteItems" -> writeAll(call);
      case "Query" -> nothing().<ObjectNode>set("Items", JsonNodeFactory.instance.arrayNode());
      case "GenerateDataKey" ->
          nothing().put("Plaintext", DATA_KEY).put("CiphertextBlob", "c2VhbGVk");
      case "Decrypt" -> nothing().put("Plaintext", DATA_KEY);
      default -> throw new IllegalStateException("nothing that is primed calls " + operation);
    };
  }

  private ObjectNode found(JsonNode key) {
    ObjectNode item = items.get(name(key));
    return item == null ? nothing() : nothing().<ObjectNode>set("Item", item);
  }

  private ObjectNode put(JsonNode call) {
    items.put(name(call.path("Item")), call.path("Item").deepCopy());
    return nothing();
  }

  private ObjectNode delete(JsonNode call) {
    items.remove(name(call.path("Key")));
    return nothing();
  }

  private ObjectNode writeAll(JsonNode call) {
    for (JsonNode write : call.path("TransactItems")) {
      write.forEachEntry((kind, what) -> {
        switch (kind) {
          case "Put" -> put(what);
          case "Update" -> update(what);
          case "Delete" -> delete(what);
          default -> throw new IllegalStateException("nothing that is primed writes a " + kind);
        }
      });
    }
    return nothing();
  }

  private ObjectNode update(JsonNode call) {
    ObjectNode item =
        items.computeIfAbsent(name(call.path("Key")), _ -> call.path("Key").deepCopy());
    String[] parts = call.path("UpdateExpression").asText().split("REMOVE ", 2);
    JsonNode names = call.path("ExpressionAttributeNames");
    Matcher set = ASSIGNMENT.matcher(parts[0]);
    while (set.find()) {
      JsonNode value = call.path("ExpressionAttributeValues").path(set.group(3));
      place(item, names, set).set(last(names, set), value);
    }
    Matcher removed = REMOVED.matcher(parts.length > 1 ? parts[1] : "");
    while (removed.find()) {
      place(item, names, removed).remove(last(names, removed));
    }
    return nothing();
  }

  /** The item, or the map in it, that an attribute is in. */
  private static ObjectNode place(ObjectNode item, JsonNode names, Matcher match) {
    return match.group(2) == null
        ? item
        : item.withObjectProperty(names.path(match.group(1)).asText()).withObjectProperty("M");
  }

  private static String last(JsonNode names, Matcher match) {
    return names.path(match.group(2) == null ? match.group(1) : match.group(2)).asText();
  }

  private static String name(JsonNode key) {
    return key.path("PK").path("S").asText() + " " + key.path("SK").path("S").asText();
  }

  private static ObjectNode nothing() {
    return JsonNodeFactory.instance.objectNode();
  }
}
