package countermand.local;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.Endpoint;
import countermand.local.http.Json;
import countermand.local.http.Reply;
import countermand.local.http.Request;
import java.util.List;
import java.util.TreeMap;

/**
 * What of the template does not run here: how many of each type, and {@code GET /_local/ignored}
 * with their names.
 *
 * @param resources each as "Name (Type)"
 */
record LeftOut(List<String> resources) implements Endpoint {
  private static final String VENDOR = "AWS::";

  /** One line, such as {@code 3 CloudWatch::Alarm, 1 IAM::Role}. */
  String byType() {
    return resources.stream()
        .collect(groupingBy(LeftOut::type, TreeMap::new, counting()))
        .entrySet()
        .stream()
        .map(type -> type.getValue() + " " + type.getKey())
        .collect(joining(", "));
  }

  private static String type(String resource) {
    String type = resource.substring(resource.indexOf('(') + 1, resource.length() - 1);
    return type.startsWith(VENDOR) ? type.substring(VENDOR.length()) : type;
  }

  @Override
  public Reply answer(Request request) {
    return switch (request.method()) {
      case "GET", "HEAD" -> {
        ObjectNode body = Json.object();
        ArrayNode names = body.putArray("ignored");
        resources.forEach(names::add);
        yield Reply.json(200, body);
      }
      default ->
          Reply.problem(404, "Not Found", "ROUTE_NOT_FOUND", "What is ignored can be read: GET.");
    };
  }
}
