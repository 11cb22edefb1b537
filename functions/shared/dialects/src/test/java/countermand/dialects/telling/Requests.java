package countermand.dialects.telling;

import countermand.core.Role;
import countermand.dialects.Arrival;
import countermand.dialects.Call;
import countermand.dialects.Dialects;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Operation;
import countermand.dialects.Route;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Requests as the gateway would get them, and what the dialects make of them. */
public record Requests(HttpRequest request) {

  /** When all of them come. */
  public static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  /** A request to a route, about the order M-1, its request R-1 and its invoice NF-1. */
  public static Requests to(String method, String resource) {
    return new Requests(
        new HttpRequest(
            method,
            resource,
            resource,
            Map.of("link", "acme", "orderId", "M-1", "requestId", "R-1", "invoiceNumber", "NF-1"),
            Map.of(),
            Map.of(),
            new byte[0],
            new Arrival("1-67891233-abcdef012345678912345678", NOW, resource, "")));
  }

  public Requests body(byte[] body) {
    return with(request.path(), request.pathParameters(), request.headers(), request.query(), body);
  }

  public Requests body(String body) {
    return body(body.getBytes(StandardCharsets.UTF_8));
  }

  public Requests path(String name, String value) {
    return with(
        request.path(),
        with(request.pathParameters(), name, value),
        request.headers(),
        request.query(),
        request.body());
  }

  /** Called by this path. */
  public Requests called(String path) {
    return with(path, request.pathParameters(), request.headers(), request.query(), request.body());
  }

  public Requests header(String name, String value) {
    return with(
        request.path(),
        request.pathParameters(),
        with(request.headers(), name.toLowerCase(Locale.ROOT), value),
        request.query(),
        request.body());
  }

  public Requests query(String name, String value) {
    return with(
        request.path(),
        request.pathParameters(),
        request.headers(),
        with(request.query(), name, List.of(value)),
        request.body());
  }

  private Requests with(
      String path,
      Map<String, String> parameters,
      Map<String, String> headers,
      Map<String, List<String>> query,
      byte[] body) {
    Arrival arrival = new Arrival(request.arrival().trace(), request.arrival().at(), path, "");
    return new Requests(
        new HttpRequest(
            request.method(), request.resource(), path, parameters, headers, query, body, arrival));
  }

  /** What its dialect reads in it. */
  public Call as(Role role) {
    Route route = request.route();
    Operation operation = Dialects.forRoute(route).operations().get(route);
    return operation.readers().get(role).read(request, role);
  }

  /** The decision that it asks for. */
  public Call.Decide decision(Role role) {
    return (Call.Decide) withoutUpstream(role);
  }

  /** The same, where the seller has no endpoint behind us. */
  public Call withoutUpstream(Role role) {
    return as(role) instanceof Call.IfUpstream(_, Call otherwise) ? otherwise : as(role);
  }

  /** The same, where the seller has one. */
  public Call withUpstream(Role role) {
    return ((Call.IfUpstream) as(role)).having();
  }

  /** The answer that it gets at once. */
  public HttpReply answered(Role role) {
    return ((Call.Answered) withoutUpstream(role)).reply();
  }

  private static <T> Map<String, T> with(Map<String, T> map, String name, T value) {
    Map<String, T> more = new HashMap<>(map);
    more.put(name, value);
    return more;
  }
}
