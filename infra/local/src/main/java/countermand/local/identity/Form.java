package countermand.local.identity;

import countermand.local.http.Request;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Fields of a form, or of a query. */
record Form(Map<String, String> fields) {

  static Form of(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    Request.fields(text).forEach((name, values) -> fields.put(name, values.getLast()));
    return new Form(fields);
  }

  static Form ofBody(Request request) {
    return of(new String(request.body(), StandardCharsets.UTF_8));
  }

  static Form ofQuery(Request request) {
    String query = request.uri().getRawQuery();
    return of(query == null ? "" : query);
  }

  String text(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The same with one field more. */
  Form with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(fields);
    more.put(name, value);
    return new Form(more);
  }

  /** An address with these as its query. */
  URI at(String address) {
    return URI.create(address + (address.contains("?") ? "&" : "?") + encoded());
  }

  private String encoded() {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
