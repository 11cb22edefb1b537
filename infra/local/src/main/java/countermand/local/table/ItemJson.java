package countermand.local.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.Json;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item in DynamoDB's own JSON, each value under its type. */
public final class ItemJson {
  private ItemJson() {}

  /** An item. */
  public static ObjectNode of(Map<String, AttributeValue> item) {
    ObjectNode node = Json.object();
    item.forEach((name, value) -> node.set(name, value(value)));
    return node;
  }

  /**
   * The item of such JSON.
   *
   * @throws IllegalArgumentException where it is none
   */
  public static Map<String, AttributeValue> item(JsonNode json) {
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    json.properties().forEach(entry -> item.put(entry.getKey(), value(entry.getValue())));
    return item;
  }

  private static AttributeValue value(JsonNode json) {
    if (json.size() != 1) {
      throw new IllegalArgumentException("no value under its type: " + json);
    }
    Map.Entry<String, JsonNode> typed = json.properties().iterator().next();
    JsonNode value = typed.getValue();
    return switch (typed.getKey()) {
      case "S" -> AttributeValue.fromS(value.asText());
      case "N" -> AttributeValue.fromN(value.asText());
      case "B" -> AttributeValue.fromB(bytes(value));
      case "SS" -> AttributeValue.fromSs(value.valueStream().map(JsonNode::asText).toList());
      case "NS" -> AttributeValue.fromNs(value.valueStream().map(JsonNode::asText).toList());
      case "BS" -> AttributeValue.fromBs(value.valueStream().map(ItemJson::bytes).toList());
      case "M" -> AttributeValue.fromM(item(value));
      case "L" -> AttributeValue.fromL(value.valueStream().map(ItemJson::value).toList());
      case "BOOL" -> AttributeValue.fromBool(value.asBoolean());
      case "NULL" -> AttributeValue.fromNul(true);
      default -> throw new IllegalArgumentException("no type is called " + typed.getKey());
    };
  }

  private static SdkBytes bytes(JsonNode base64) {
    return SdkBytes.fromByteArray(Base64.getDecoder().decode(base64.asText()));
  }

  private static ObjectNode value(AttributeValue value) {
    ObjectNode node = Json.object();
    // The SDK's enumeration; its last constant stands for types made after this SDK.
    switch (value.type()) {
      case S -> node.put("S", value.s());
      case N -> node.put("N", value.n());
      case B -> node.put("B", Base64.getEncoder().encodeToString(value.b().asByteArrayUnsafe()));
      case SS -> texts(node.putArray("SS"), value.ss());
      case NS -> texts(node.putArray("NS"), value.ns());
      case BS -> {
        ArrayNode set = node.putArray("BS");
        value.bs().forEach(b -> set.add(Base64.getEncoder().encodeToString(b.asByteArray())));
      }
      case M -> node.set("M", of(value.m()));
      case L -> {
        ArrayNode list = node.putArray("L");
        value.l().forEach(element -> list.add(value(element)));
      }
      case BOOL -> node.put("BOOL", value.bool());
      case NUL -> node.put("NULL", true);
      case UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalStateException("an attribute of a type unknown to this SDK: " + value);
    }
    return node;
  }

  private static void texts(ArrayNode node, Collection<String> texts) {
    texts.forEach(node::add);
  }
}
