package countermand.dialects;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes back.
 *
 * @param body text in UTF-8, empty for an answer without a body; or any bytes, in base64
 * @param base64 whether it is the latter
 */
public record HttpReply(int status, Map<String, String> headers, String body, boolean base64) {

  /** An answer whose body is text. */
  public HttpReply(int status, Map<String, String> headers, String body) {
    this(status, headers, body, false);
  }

  /** An answer whose body goes back byte for byte. */
  public static HttpReply bytes(int status, Map<String, String> headers, byte[] body) {
    return new HttpReply(status, headers, Base64.getEncoder().encodeToString(body), true);
  }

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
    return new HttpReply(status, more, body, base64);
  }
}
