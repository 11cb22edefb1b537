package countermand.dialects.unicommerce;

import countermand.dialects.HttpCall;
import countermand.dialects.json.JsonObject;
import countermand.dialects.json.JsonWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the calls that we make have in common. */
final class Calls {
  /** Answers name each item that failed, and tokens may be long. */
  private static final int ANSWER_BYTES_MAX = 16 * 1024;

  private Calls() {}

  static HttpCall post(URI uri, Map<String, String> credentials, JsonObject body) {
    Map<String, String> headers = new HashMap<>(credentials);
    headers.put("Content-Type", "application/json");
    headers.put("Accept", "application/json");
    return new HttpCall(
        "POST",
        uri,
        headers,
        JsonWriter.write(body.done()).getBytes(StandardCharsets.UTF_8),
        ANSWER_BYTES_MAX);
  }

  static HttpCall get(URI uri) {
    return new HttpCall(
        "GET", uri, Map.of("Accept", "application/json"), new byte[0], ANSWER_BYTES_MAX);
  }

  /** A field that must not be empty, where there is nothing to say ("Notes for the reader"). */
  static String orNothing(@Nullable String text) {
    return text == null ? Words.NOTHING : text;
  }
}
