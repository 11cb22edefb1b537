package countermand.bench.calls;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** How large an event is, as EventBridge counts it (user guide, "PutEvents event entry size"). */
final class EventSize {
  private static final int TIME_BYTES = 14;

  private EventSize() {}

  /** In bytes, of one entry of a call of PutEvents. */
  static int bytes(JsonNode entry) {
    int bytes = entry.has("Time") ? TIME_BYTES : 0;
    for (String name : new String[] {"Source", "DetailType", "Detail"}) {
      bytes += utf8(entry.path(name));
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
