package countermand.dialects.vtex;

import countermand.core.Role;
import countermand.dialects.Arrival;
import countermand.dialects.Call;
import countermand.dialects.HttpRequest;
import countermand.dialects.Route;
import countermand.dialects.telling.Requests;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as it goes over the wire: a request line, headers, an empty line, a body. Its key is
 * {@code marketplace} or {@code seller}.
 */
record GoldenRequest(HttpRequest request) {
  private static final VtexDialect VTEX = new VtexDialect();

  static GoldenRequest of(String text) {
    String[] parts = text.split("\n\n", 2);
    List<String> head = parts[0].lines().toList();
    String[] line = head.getFirst().split(" ", 3);
    Map<String, String> headers = new HashMap<>();
    head.stream()
        .skip(1)
        .map(header -> header.split(": ", 2))
        .forEach(header -> headers.put(header[0].toLowerCase(Locale.ROOT), header[1]));
    byte[] body = (parts.length > 1 ? parts[1] : "").getBytes(StandardCharsets.UTF_8);
    return VTEX.operations().keySet().stream()
        .filter(route -> route.method().equals(line[0]))
        .filter(route -> match(route, line[1]).matches())
        // As the gateway prefers them: what takes all the rest comes last.
        .sorted(Comparator.comparing(route -> route.resource().contains("+")))
        .map(route ->
            new GoldenRequest(
                new HttpRequest(
                    line[0],
                    route.resource(),
                    line[1],
                    parameters(route, line[1]),
                    headers,
                    Map.of(),
                    body,
                    new Arrival("", Requests.NOW, line[1], ""))))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no route for " + head.getFirst()));
  }

  /** What VTEX's dialect makes of it, in the role that its key has. */
  Call read() {
    String key = request.header("X-VTEX-API-AppKey").orElseThrow();
    Role role = Role.valueOf(key.toUpperCase(Locale.ROOT));
    return VTEX.operations().get(request.route()).readers().get(role).read(request, role);
  }

  private static Map<String, String> parameters(Route route, String path) {
    Matcher matcher = match(route, path);
    Map<String, String> parameters = new HashMap<>();
    if (matcher.matches()) {
      matcher.namedGroups().keySet().forEach(name -> parameters.put(name, matcher.group(name)));
    }
    return parameters;
  }

  private static Matcher match(Route route, String path) {
    String any = route.resource().replace("{proxy+}", "(?<proxy>.+)");
    return Pattern.compile(any.replaceAll("\\{(\\w+)}", "(?<$1>[^/]+)")).matcher(path);
  }
}
