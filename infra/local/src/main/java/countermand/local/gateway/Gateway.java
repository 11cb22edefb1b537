package countermand.local.gateway;

import countermand.local.function.FunctionException;
import countermand.local.function.Functions;
import countermand.local.function.Invoker;
import countermand.local.http.Endpoint;
import countermand.local.http.Reply;
import countermand.local.http.Request;
import countermand.local.template.EventSource;
import countermand.local.template.FunctionSpec;
import countermand.local.template.Template;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * API Gateway's REST API in front of the functions. Its clock is the real one, as its requests are.
 */
public final class Gateway implements Endpoint {
  private static final System.Logger LOG = System.getLogger(Gateway.class.getName());

  /** Lambda's own limit of an event: base64 brings a body of 4.5 MB there. */
  private static final int EVENT_BYTES_MAX = 6 * 1024 * 1024;

  private final Router<Invoker> router = new Router<>();
  private final ProxyEvent events;
  private final GatewayResponses responses;

  public Gateway(Template template, Functions functions) {
    events = new ProxyEvent(template.api());
    responses = new GatewayResponses(template.api());
    template.functions().forEach(spec -> addRoutes(spec, functions.of(spec)));
  }

  @Override
  public Reply answer(Request request) {
    String requestId = UUID.randomUUID().toString();
    Reply reply = route(request, requestId);
    Map<String, List<String>> headers = new LinkedHashMap<>(reply.headers());
    headers.put("x-amzn-RequestId", List.of(requestId));
    return new Reply(reply.status(), headers, reply.body());
  }

  private Reply route(Request request, String requestId) {
    Optional<Router.Match<Invoker>> match = router.find(request.method(), request.path());
    if (match.isEmpty()) {
      return responses.of(GatewayResponses.Type.MISSING_AUTHENTICATION_TOKEN);
    }
    byte[] event = events.of(request, match.get(), requestId, Instant.now());
    return request.overLimit() || event.length > EVENT_BYTES_MAX
        ? responses.of(GatewayResponses.Type.REQUEST_TOO_LARGE)
        : invoke(match.get().target(), event);
  }

  private Reply invoke(Invoker function, byte[] event) {
    try {
      byte[] answer = function.invoke(event);
      return ProxyAnswer.read(answer).orElseGet(() -> malformed(answer));
    } catch (FunctionException e) {
      LOG.log(System.Logger.Level.ERROR, "the function's error is the caller's 502", e);
      return responses.of(GatewayResponses.Type.INTEGRATION_FAILURE);
    }
  }

  private Reply malformed(byte[] answer) {
    String text = new String(answer, StandardCharsets.UTF_8);
    LOG.log(System.Logger.Level.ERROR, "the function's answer is no proxy response: {0}", text);
    return responses.of(GatewayResponses.Type.INTEGRATION_FAILURE);
  }

  private void addRoutes(FunctionSpec spec, Invoker invoker) {
    for (EventSource source : spec.events()) {
      if (source instanceof EventSource.ApiRoute(String method, String resource)) {
        router.add(method, resource, invoker);
      }
    }
  }
}
