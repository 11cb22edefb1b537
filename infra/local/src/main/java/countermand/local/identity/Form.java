package countermand.local.identity;

import countermand.local.http.Request;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Fields of a form, or of a query. */
record Form(Map<String, String> fields) {

  static Form of(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
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
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
