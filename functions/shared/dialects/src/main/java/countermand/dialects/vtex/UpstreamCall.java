package countermand.dialects.vtex;

import countermand.dialects.Endpoints;
import countermand.dialects.HttpCall;
import countermand.dialects.HttpRequest;
import countermand.dialects.Upstream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A marketplace's call as it goes on to the seller's own endpoint. */
final class UpstreamCall {
  private static final Pattern OF_LINK = Pattern.compile("^/links/[^/]+(?=/pvt/)");

  /**
   * What a function may answer, 6 MB in all, with room for base64 and the headers; and one byte
   * more, by which an answer that is too long is known.
   */
  private static final int ANSWER_BYTES_MAX = 4 * 1024 * 1024 + 1;

  private UpstreamCall() {}

  /** The same call, below the endpoint; with our key there, and without the one for us. */
  static HttpCall of(Upstream upstream, HttpRequest request) {
    Map<String, String> headers = new HashMap<>(PassedHeaders.ofRequest(request.headers()));
    headers.putAll(AppKey.headers(upstream.secrets()));
    URI below =
        Endpoints.below(upstream.endpoint(), OF_LINK.matcher(request.path()).replaceFirst(""));
    return new HttpCall(
        request.method(),
        Endpoints.withQuery(below, query(request)),
        headers,
        request.body(),
        ANSWER_BYTES_MAX);
  }

  private static String query(HttpRequest request) {
    return new TreeMap<>(request.query())
        .entrySet().stream()
            .filter(entry -> !PassedHeaders.isKey(entry.getKey()))
            .flatMap(entry ->
                entry.getValue().stream()
                    .map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
            .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
