package countermand.pages;

import countermand.dialects.HttpRequest;
import countermand.dialects.ids.PathText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A form as browsers send it (application/x-www-form-urlencoded, URL Standard, section 5).
 *
 * @param fields by name, every value; what cannot be decoded is left out
 */
record Form(Map<String, List<String>> fields) {
  /** The field with which a form proves to be the session's own. */
  static final String TOKEN = "form";

  static Form of(HttpRequest request) {
    Map<String, List<String>> fields = new HashMap<>();
    String body = new String(request.body(), StandardCharsets.US_ASCII);
    for (String pair : body.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        PathText.decode(parts[1].replace('+', ' '))
            .ifPresent(
                value -> fields.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(value));
      }
    }
    return new Form(fields);
  }

  /** A field's first value; empty where it was not sent. */
  String text(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }
}
