package countermand.local.queue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The MD5s by which a client of SQS checks what arrived. Those of attributes are over name, type
 * and value in the order of their names, each with its length before it ("Calculating the MD5
 * message digest for message attributes" in the SQS developer guide).
 */
final class Digests {
  private static final byte TEXT = 1;
  private static final byte BINARY = 2;

  private Digests() {}

  static String ofBody(String body) {
    return md5(body.getBytes(StandardCharsets.UTF_8));
  }

  /** {@code attributes}: message attributes as SendMessage is given them; at least one. */
  static String ofAttributes(JsonNode attributes) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    attributes.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    sorted.forEach((name, value) -> {
      add(bytes, name.getBytes(StandardCharsets.UTF_8));
      add(bytes, value.path("DataType").asText().getBytes(StandardCharsets.UTF_8));
      if (value.has("BinaryValue")) {
        bytes.write(BINARY);
        add(bytes, Base64.getDecoder().decode(value.path("BinaryValue").asText()));
      } else {
        bytes.write(TEXT);
        add(bytes, value.path("StringValue").asText().getBytes(StandardCharsets.UTF_8));
      }
    });
    return md5(bytes.toByteArray());
  }

  private static void add(ByteArrayOutputStream bytes, byte[] part) {
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
    bytes.writeBytes(part);
  }

  private static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has MD5", e);
    }
  }
}
