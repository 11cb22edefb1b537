package countermand.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request with its whole body. {@code overLimit}: the body is longer than was wanted, and
 * was not kept.
 */
// Nobody compares requests, so the array's identity does no harm.
@SuppressWarnings("ArrayRecordComponent")
public record Request(
    String method,
    URI uri,
    Map<String, List<String>> headers,
    byte[] body,
    boolean overLimit,
    String peer) {

  static Request of(HttpExchange exchange, int bodyBytesMax) throws IOException {
    InputStream stream = exchange.getRequestBody();
    byte[] body = stream.readNBytes(bodyBytesMax);
    boolean overLimit = stream.read() >= 0;
    if (overLimit) {
      // Read to the end, or the client never gets to see the answer.
      stream.transferTo(OutputStream.nullOutputStream());
    }
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI(),
        exchange.getRequestHeaders(),
        overLimit ? new byte[0] : body,
        overLimit,
        exchange.getRemoteAddress().getAddress().getHostAddress());
  }

  /** The path as it came, percent-encoded. */
  public String path() {
    return uri.getRawPath();
  }

  /** The same where what it is for is served below a path of another server. */
  public Request below(String prefix) {
    String rest = uri.toString().substring(prefix.length());
    URI own = URI.create(rest.startsWith("/") ? rest : "/" + rest);
    return new Request(method, own, headers, body, overLimit, peer);
  }

  /** The first value of a header; JDK's map knows names in any case. */
  public Optional<String> header(String name) {
    List<String> values = headers.get(name);
    return values == null ? Optional.empty() : values.stream().findFirst();
  }

  /** The query, decoded, in its order. */
  public Map<String, List<String>> query() {
    String query = uri.getRawQuery();
    return query == null ? Map.of() : fields(query);
  }

  /** The fields of a query or of a form, decoded, in their order. */
  public static Map<String, List<String>> fields(String encoded) {
    Map<String, List<String>> result = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      add(result, pair);
    }
    return result;
  }

  /** The last value of a query parameter. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(query().get(name)).map(List::getLast);
  }

  private static void add(Map<String, List<String>> result, String pair) {
    if (!pair.isEmpty()) {
      String[] parts = pair.split("=", 2);
      String value = parts.length == 2 ? decoded(parts[1]) : "";
      result.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>()).add(value);
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
