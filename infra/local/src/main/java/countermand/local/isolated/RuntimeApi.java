package countermand.local.isolated;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.http.Endpoint;
import countermand.local.http.Json;
import countermand.local.http.Reply;
import countermand.local.http.Request;
import countermand.local.template.FunctionSpec;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Lambda Runtime API, version 2018-06-01, for one instance of a function. Source: "Using the
 * Lambda runtime API for custom runtimes", AWS Lambda's developer guide; what a snapshot needs is
 * as AWS's Runtime Interface Client for Java calls it.
 */
final class RuntimeApi implements Endpoint {
  private static final String BASE = "/2018-06-01/runtime/";
  private static final Pattern OF_INVOCATION =
      Pattern.compile(Pattern.quote(BASE + "invocation/") + "([^/]+)/(response|error)");

  /** Lambda's own limit of an answer: 6 MiB and what its envelope may take. */
  static final int ANSWER_BYTES_MAX = 6 * 1024 * 1024 + 100;

  private final FunctionSpec spec;
  private final Handover handover;
  private final InstantSource real;

  /** {@code real}: the machine's own clock, by which a function's deadline is told. */
  RuntimeApi(FunctionSpec spec, Handover handover, InstantSource real) {
    this.spec = spec;
    this.handover = handover;
    this.real = real;
  }

  @Override
  public Reply answer(Request request) {
    String call = request.method() + " " + request.path();
    if (call.equals("GET " + BASE + "invocation/next")) {
      return next();
    }
    if (call.equals("GET " + BASE + "restore/next")) {
      return restored();
    }
    if (call.equals("POST " + BASE + "init/error")) {
      JsonNode error = error(request);
      handover.close(_ -> error);
      return accepted();
    }
    Matcher path = OF_INVOCATION.matcher(request.path());
    if (!path.matches() || !request.method().equals("POST")) {
      return Reply.json(404, Faults.of("NotFound", "There is no " + call + " here"));
    }
    return path.group(2).equals("error")
        ? ended(path.group(1), new Outcome.Failed(error(request)))
        : answered(path.group(1), request);
  }

  private Reply next() {
    try {
      return invocation(handover.take());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Reply.json(500, Faults.of("ShuttingDown", "The instance is going down"));
    }
  }

  /** Where a snapshot would be taken, and would be woken up by the next invocation. */
  private Reply restored() {
    try {
      handover.awaitOffered();
      return Reply.json(200, Json.object());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Reply.json(500, Faults.of("ShuttingDown", "The instance is going down"));
    }
  }

  private Reply invocation(Invocation invocation) {
    Instant now = real.instant();
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("Content-Type", List.of("application/json"));
    headers.put("Lambda-Runtime-Aws-Request-Id", List.of(invocation.requestId()));
    headers.put(
        "Lambda-Runtime-Deadline-Ms",
        List.of(String.valueOf(now.plus(spec.timeout()).toEpochMilli())));
    headers.put("Lambda-Runtime-Invoked-Function-Arn", List.of(spec.arn()));
    headers.put("Lambda-Runtime-Trace-Id", List.of(traceId(invocation.requestId(), now)));
    invocation
        .clientContext()
        .ifPresent(context -> headers.put("Lambda-Runtime-Client-Context", List.of(context)));
    return new Reply(200, headers, invocation.event());
  }

  /** X-Ray's form: the second, and 24 hexadecimal digits; nothing is sampled. */
  private static String traceId(String requestId, Instant now) {
    String digits = requestId.replace("-", "").substring(0, 24);
    return String.format("Root=1-%08x-%s;Sampled=0", now.getEpochSecond(), digits);
  }

  private Reply answered(String requestId, Request request) {
    if (request.overLimit() || request.body().length > ANSWER_BYTES_MAX) {
      JsonNode error = Faults.tooLarge(ANSWER_BYTES_MAX);
      handover.end(requestId, new Outcome.Failed(error));
      return Reply.json(413, error);
    }
    return ended(requestId, new Outcome.Answered(request.body()));
  }

  private Reply ended(String requestId, Outcome how) {
    return handover.end(requestId, how)
        ? accepted()
        : Reply.json(400, Faults.of("InvalidRequestID", "Invalid request ID"));
  }

  private static Reply accepted() {
    return Reply.json(202, Json.object().put("status", "OK"));
  }

  /** The error that a runtime reports; one that is no JSON object is told by its header alone. */
  private static JsonNode error(Request request) {
    String type = request.header("Lambda-Runtime-Function-Error-Type").orElse("Runtime.Unknown");
    try {
      JsonNode error = Json.read(request.body());
      return error.isObject() ? error : Faults.of(type, error.asText());
    } catch (UncheckedIOException e) {
      return Faults.of(type, "The runtime reported an error that is no JSON");
    }
  }
}
