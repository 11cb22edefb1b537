package countermand.store.codec;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How large an item is, as DynamoDB counts it: names and texts in UTF-8, a number at most a byte
 * for two digits and one more, 3 bytes for a list or map and 1 for each element (DynamoDB developer
 * guide, "Item sizes and formats").
 */
public final class ItemSize {
  private static final int CONTAINER_BYTES = 3;

  private ItemSize() {}

  /** The size of attributes, in bytes. */
  public static int bytes(Map<String, AttributeValue> attributes) {
    return attributes.entrySet().stream()
        .mapToInt(entry -> utf8(entry.getKey()) + bytes(entry.getValue()))
        .sum();
  }

  private static int bytes(AttributeValue value) {
    return switch (value.type()) {
      case S -> utf8(value.s());
      case N -> value.n().length() / 2 + 2;
      case M -> CONTAINER_BYTES + value.m().size() + bytes(value.m());
      case L -> CONTAINER_BYTES + value.l().stream().mapToInt(element -> 1 + bytes(element)).sum();
      case BOOL, NUL -> 1;
      case B -> value.b().asByteArrayUnsafe().length;
      case SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("no item of ours has a " + value.type());
    };
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
