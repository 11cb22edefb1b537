package countermand.bench.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.Tap;
import countermand.local.function.Invoker;
import countermand.local.http.Endpoint;
import countermand.local.http.Json;
import countermand.local.http.Reply;
import countermand.local.http.Request;
import countermand.local.template.FunctionSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts what functions call. It asks the table to say what each call consumed
 * (ReturnConsumedCapacity), which the functions do not; whose call it is, the SDK's User-Agent
 * says.
 */
public final class Meter implements Tap {
  private static final Pattern CALLER = Pattern.compile(" app/(\\w+)");
  private static final String DYNAMO = "DynamoDB_20120810.";

  private final LongSupplier logBytes;
  private final List<Charge> charges = new ArrayList<>();
  private final Map<String, Integer> services = new TreeMap<>();
  private final Map<String, List<Duration>> invocations = new TreeMap<>();
  private long logged;

  /** {@code logBytes}: how much the functions have printed until now. */
  public Meter(LongSupplier logBytes) {
    this.logBytes = logBytes;
  }

  /** What came together since the last time. */
  public synchronized Tally take() {
    long now = logBytes.getAsLong();
    Tally tally = new Tally(charges, services, invocations, now - logged);
    logged = now;
    charges.clear();
    services.clear();
    invocations.clear();
    return tally;
  }

  @Override
  public Endpoint services(Endpoint behind) {
    return request -> {
      String target = request.header("X-Amz-Target").orElse("");
      return target.startsWith(DYNAMO)
          ? table(behind, request, target.substring(DYNAMO.length()))
          : other(behind, request, target);
    };
  }

  @Override
  public Invoker function(FunctionSpec spec, Invoker function) {
    return event -> {
      long began = System.nanoTime();
      try {
        return function.invoke(event);
      } finally {
        ran(spec.logicalName(), Duration.ofNanos(System.nanoTime() - began));
      }
    };
  }

  private Reply table(Endpoint behind, Request request, String operation) {
    ObjectNode body = (ObjectNode) Json.read(request.body());
    body.put("ReturnConsumedCapacity", "INDEXES");
    Reply reply =
        behind.answer(
            new Request(
                request.method(),
                request.uri(),
                request.headers(),
                Json.bytes(body),
                false,
                request.peer()));
    JsonNode consumed = Json.read(reply.body()).path("ConsumedCapacity");
    charge(caller(request), operation, Charge.whatFor(body), consumed);
    return reply;
  }

  private Reply other(Endpoint behind, Request request, String target) {
    String name =
        target.isEmpty() ? "Scheduler." + request.method() : target.replaceFirst("_\\d+", "");
    count(name);
    return behind.answer(request);
  }

  /** An answer about several items says what each table consumed. */
  private static double units(JsonNode consumed) {
    if (consumed.isArray()) {
      double units = 0;
      for (JsonNode one : consumed) {
        units += one.path("CapacityUnits").asDouble();
      }
      return units;
    }
    return consumed.path("CapacityUnits").asDouble();
  }

  private synchronized void charge(
      String function, String operation, Charge.For what, JsonNode consumed) {
    boolean writes = Charge.writes(operation);
    double units = units(consumed);
    Map<String, Double> indexes = new TreeMap<>();
    consumed
        .path("GlobalSecondaryIndexes")
        .properties()
        .forEach(index ->
            indexes.put(index.getKey(), index.getValue().path("CapacityUnits").asDouble()));
    charges.add(
        new Charge(function, operation, what, writes ? 0 : units, writes ? units : 0, indexes));
  }

  private synchronized void count(String service) {
    services.merge(service, 1, Integer::sum);
  }

  private synchronized void ran(String function, Duration time) {
    invocations.computeIfAbsent(function, _ -> new ArrayList<>()).add(time);
  }

  private static String caller(Request request) {
    Matcher caller = CALLER.matcher(request.header("User-Agent").orElse(""));
    return caller.find() ? caller.group(1) : "";
  }
}
