package countermand.dialects.vtex;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which headers go on, and which are one connection's own (RFC 9110, 7.6.1) or a platform's. */
final class PassedHeaders {
  private static final Set<String> OF_A_CONNECTION =
      Set.of(
          "connection",
          "content-length",
          "expect",
          "host",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private static final Set<String> OF_KEYS =
      Stream.of(Words.HEADER_KEY, Words.HEADER_TOKEN, Words.QUERY_KEY, Words.QUERY_TOKEN)
          .map(name -> name.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private PassedHeaders() {}

  /** Of a request: neither the platform's own, nor the keys, which are for us. */
  static Map<String, String> ofRequest(Map<String, String> headers) {
    return headers.entrySet().stream()
        .filter(header -> !OF_A_CONNECTION.contains(header.getKey()))
        .filter(header -> !platforms(header.getKey()))
        .filter(header -> !isKey(header.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Of an answer. */
  static Map<String, String> ofAnswer(Map<String, String> headers) {
    return headers.entrySet().stream()
        .filter(header -> !OF_A_CONNECTION.contains(header.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Whether it names the key or the token of a caller, as a header or in the query. */
  static boolean isKey(String name) {
    return OF_KEYS.contains(name.toLowerCase(Locale.ROOT));
  }

  private static boolean platforms(String name) {
    return name.startsWith("x-amz")
        || name.startsWith("x-forwarded-")
        || name.startsWith("cloudfront-")
        || name.equals("via");
  }
}
