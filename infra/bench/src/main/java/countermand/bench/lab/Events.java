package countermand.bench.lab;

import countermand.core.Role;
import countermand.local.function.Functions;
import countermand.local.gateway.Gateway;
import countermand.local.http.Request;
import countermand.local.template.FunctionSpec;
import countermand.local.template.Template;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The events that API Gateway would hand to the functions: the local gateway makes them, and here
 * they are caught. Not for several threads.
 */
public final class Events {
  /** What a real client's request has when it comes from API Gateway. */
  private static final Map<String, List<String>> HEADERS =
      Map.of(
          "Accept", List.of("application/json"),
          "Accept-Encoding", List.of("gzip, deflate, br"),
          "Content-Type", List.of("application/json"),
          "Host", List.of("a1b2c3d4e5.execute-api.us-east-1.amazonaws.com"),
          "User-Agent", List.of("marketplace-oms/4.12 (linux; java 21)"),
          "X-Amzn-Trace-Id", List.of("Root=1-67eb5c2f-3b1b2c3d4e5f60718293a4b5"),
          "X-Forwarded-For", List.of("203.0.113.7"),
          "X-Forwarded-Port", List.of("443"),
          "X-Forwarded-Proto", List.of("https"));

  private static final byte[] ANSWER = "{\"statusCode\":200}".getBytes(StandardCharsets.UTF_8);

  private final Gateway gateway;
  private byte[] caught = ANSWER;

  /** The events of a template's API. */
  public Events(Template template) {
    Functions functions = new Functions();
    for (FunctionSpec spec : template.functions()) {
      functions.add(spec, this::caught);
    }
    gateway = new Gateway(template, functions);
  }

  /** The event of a request. */
  public byte[] of(Role role, String method, String path, String body) {
    return of(Keys.authorization(role), method, path, body);
  }

  /** The event of a request of somebody else's. */
  byte[] of(String authorization, String method, String path, String body) {
    Map<String, List<String>> headers = new HashMap<>(HEADERS);
    headers.put("Authorization", List.of(authorization));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    gateway.answer(new Request(method, URI.create(path), headers, bytes, false, "203.0.113.7"));
    return caught;
  }

  private byte[] caught(byte[] event) {
    caught = event;
    return ANSWER;
  }
}
