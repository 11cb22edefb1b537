package countermand.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How large an event is, as EventBridge counts it (user guide, "PutEvents event entry size"). */
public final class EntrySize {
  private static final int TIME_BYTES = 14;

  private EntrySize() {}

  /** In bytes, of one entry of a call of PutEvents: time, source, type, detail and resources. */
  public static int bytes(JsonNode entry) {
    int bytes = entry.has("Time") ? TIME_BYTES : 0;
    for (String field : List.of("Source", "DetailType", "Detail")) {
      bytes += utf8(entry.path(field));
    }
    for (JsonNode resource : entry.path("Resources")) {
      bytes += utf8(resource);
    }
    return bytes;
  }

  private static int utf8(JsonNode text) {
    return text.asText().getBytes(StandardCharsets.UTF_8).length;
  }
}
