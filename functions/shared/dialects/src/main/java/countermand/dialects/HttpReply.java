package countermand.dialects;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes back.
 *
 * @param body text in UTF-8; empty for an answer without a body
 */
public record HttpReply(int status, Map<String, String> headers, String body) {

  /** An answer without a body. */
  public static HttpReply empty(int status) {
    return new HttpReply(status, Map.of(), "");
  }

  /** An answer in JSON. */
  public static HttpReply json(int status, String body) {
    return new HttpReply(status, Map.of("Content-Type", "application/json"), body);
  }

  /** The same with one header more. */
  public HttpReply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new HttpReply(status, more, body);
  }
}
