package countermand.local.function;

import countermand.local.http.Endpoint;
import countermand.local.http.Json;
import countermand.local.http.Reply;
import countermand.local.http.Request;
import countermand.local.template.Arns;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Functions for a platform that is elsewhere: the event is posted as it is, a header names the
 * function, the answer is the function's own. A function's error is a 500 with Lambda's error JSON.
 */
public final class InvokeEndpoint implements Endpoint {
  /** A name, or an ARN, each with or without an alias. */
  public static final String FUNCTION = "X-Amzn-Lambda-Function-Name";

  private static final System.Logger LOG = System.getLogger(InvokeEndpoint.class.getName());
  private static final String BEFORE_NAME = ":function:";

  private final Functions functions;

  public InvokeEndpoint(Functions functions) {
    this.functions = functions;
  }

  @Override
  public Reply answer(Request request) {
    Optional<String> wanted = request.header(FUNCTION);
    if (!request.method().equals("POST") || wanted.isEmpty()) {
      return error(400, "InvalidRequestContentException", "POST an event, with " + FUNCTION);
    }
    if (request.overLimit()) {
      return error(413, "RequestTooLargeException", "The event is too large");
    }
    return functions
        .byArn(Arns.function(name(wanted.get())))
        .map(function -> invoke(function, request.body()))
        .orElseGet(() -> error(404, "ResourceNotFoundException", "No function " + wanted.get()));
  }

  private static Reply invoke(Invoker function, byte[] event) {
    try {
      Map<String, List<String>> headers = Map.of("Content-Type", List.of("application/json"));
      return new Reply(200, headers, function.invoke(event));
    } catch (FunctionException e) {
      LOG.log(System.Logger.Level.WARNING, "the function's error is the caller's", e);
      return Reply.json(500, e.error());
    }
  }

  /** Account and region may be another platform's. */
  private static String name(String function) {
    int at = function.indexOf(BEFORE_NAME);
    String name = at < 0 ? function : function.substring(at + BEFORE_NAME.length());
    return name.split(":", 2)[0];
  }

  private static Reply error(int status, String type, String message) {
    return Reply.json(status, Json.object().put("errorMessage", message).put("errorType", type));
  }
}
