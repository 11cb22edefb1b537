package countermand.dialects;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What goes back.
 *
 * @param body text in UTF-8, empty for an answer without a body; or any bytes, in base64
 * @param base64 whether it is the latter
 * @param cookies what the browser keeps, or forgets; the one header that may come several times
 */
public record HttpReply(
    int status, Map<String, String> headers, String body, boolean base64, List<String> cookies) {
  public HttpReply {
    cookies = List.copyOf(cookies);
  }

  /** An answer whose body is text. */
  public HttpReply(int status, Map<String, String> headers, String body) {
    this(status, headers, body, false, List.of());
  }

  /** An answer whose body goes back byte for byte. */
  public static HttpReply bytes(int status, Map<String, String> headers, byte[] body) {
    return new HttpReply(
        status, headers, Base64.getEncoder().encodeToString(body), true, List.of());
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
    return new HttpReply(status, more, body, base64, cookies);
  }

  /** The same with one cookie more. */
  public HttpReply keeping(String cookie) {
    List<String> more = Stream.concat(cookies.stream(), Stream.of(cookie)).toList();
    return new HttpReply(status, headers, body, base64, more);
  }
}
