package countermand.bench.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.Tap;
import countermand.local.bus.EntrySize;
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
import java.util.Optional;
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
  private static final String PUBLISHING = "AWSEvents.PutEvents";

  private final LongSupplier logBytes;
  private final List<Charge> charges = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final Map<String, Integer> services = new TreeMap<>();
  private final List<Integer> events = new ArrayList<>();
  private final Map<String, List<Duration>> invocations = new TreeMap<>();
  private long logged;

  /** {@code logBytes}: how much the functions have printed until now. */
  public Meter(LongSupplier logBytes) {
    this.logBytes = logBytes;
  }

  /**
   * What came together since the last time.
   *
   * @throws IllegalStateException where the table did not say of each call what it consumed
   */
  public synchronized Tally take() {
    if (!unknown.isEmpty()) {
      throw new IllegalStateException("what these consumed is not known: " + unknown);
    }
    long now = logBytes.getAsLong();
    Tally tally = new Tally(charges, services, events, invocations, now - logged);
    logged = now;
    charges.clear();
    services.clear();
    events.clear();
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
    ObjectNode call = (ObjectNode) Json.read(request.body());
    Consumed.ask(call);
    Reply reply =
        behind.answer(
            new Request(
                request.method(),
                request.uri(),
                request.headers(),
                Json.bytes(call),
                false,
                request.peer()));
    charge(caller(request), operation, call, Json.read(reply.body()));
    return reply;
  }

  private Reply other(Endpoint behind, Request request, String target) {
    String name =
        target.isEmpty() ? "Scheduler." + request.method() : target.replaceFirst("_\\d+", "");
    count(name);
    if (name.equals(PUBLISHING)) {
      published(Json.read(request.body()).path("Entries"));
    }
    return behind.answer(request);
  }

  private synchronized void charge(
      String function, String operation, ObjectNode call, JsonNode answer) {
    Optional<Consumed> known = Consumed.of(call, answer);
    if (known.isEmpty()) {
      unknown.add(function + " " + operation + ": " + answer);
      return;
    }
    Consumed consumed = known.get();
    boolean writes = Charge.writes(operation);
    charges.add(
        new Charge(
            function,
            operation,
            Charge.whatFor(call),
            writes ? 0 : consumed.units(),
            writes ? consumed.units() : 0,
            consumed.indexes()));
  }

  private synchronized void published(JsonNode entries) {
    entries.forEach(entry -> events.add(EntrySize.bytes(entry)));
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
