package countermand.local.fault;

import countermand.local.http.Body;
import countermand.local.http.Endpoint;
import countermand.local.http.MalformedException;
import countermand.local.http.Reply;
import countermand.local.http.Request;
import java.util.Optional;

/** {@code GET} and {@code POST /_local/faults}; both answer which faults are switched on. */
public final class FaultsEndpoint implements Endpoint {
  private enum Mode {
    THROTTLE,
    FAIL,
    DROP,
    OFF
  }

  private final Faults faults;

  public FaultsEndpoint(Faults faults) {
    this.faults = faults;
  }

  @Override
  public Reply answer(Request request) {
    return switch (request.method()) {
      case "GET", "HEAD" -> Reply.json(200, faults.json());
      case "POST" -> post(request);
      default -> Reply.problem(404, "Not Found", "ROUTE_NOT_FOUND", "Faults know GET and POST.");
    };
  }

  private Reply post(Request request) {
    try {
      change(Body.of(request, "target", "mode", "calls"));
      return Reply.json(200, faults.json());
    } catch (MalformedException e) {
      return e.reply();
    }
  }

  private void change(Body body) {
    Service service = body.constant("target", Service.class).orElseThrow(() -> missing("target"));
    Mode mode = body.constant("mode", Mode.class).orElseThrow(() -> missing("mode"));
    Optional<Integer> calls = body.whole("calls", 1, Integer.MAX_VALUE);
    switch (mode) {
      case THROTTLE -> faults.on(service, Fault.THROTTLE, calls);
      case FAIL -> faults.on(service, Fault.FAIL, calls);
      case DROP -> faults.on(service, Fault.DROP, calls);
      case OFF -> {
        if (calls.isPresent()) {
          throw new MalformedException("/calls", "means nothing with off: leave it out");
        }
        faults.off(service);
      }
    }
  }

  private static MalformedException missing(String field) {
    return new MalformedException("/" + field, "is missing");
  }
}
