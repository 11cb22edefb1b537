package countermand.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import countermand.store.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * A function that EventBridge Scheduler wakes: it lets time do its part on one order. Late, doubled
 * and stale timers find nothing to do; one that comes before its instant fails, and is tried again.
 */
public abstract class TimerFunction implements RequestStreamHandler {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Settler settler;
  private final InstantSource clock;
  private final FunctionLog log;

  /** A function in its surroundings. */
  protected TimerFunction(Environment environment) {
    this(new Deployment(environment).settler(), environment.clock(), FunctionLog.of(environment));
  }

  TimerFunction(Settler settler, InstantSource clock, FunctionLog log) {
    this.settler = settler;
    this.clock = clock;
    this.log = log;
  }

  /**
   * Wakes up.
   *
   * @throws IllegalStateException where the timer comes before its instant, or its link is unknown;
   *     the timer is tried again, and kept where it never succeeds
   */
  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    FollowingClock.follow(clock, context);
    JsonNode wake = JSON.readTree(input);
    Instant instant = Instant.parse(wake.required("instant").asText());
    if (clock.instant().isBefore(instant)) {
      throw new IllegalStateException("the timer for " + instant + " came early");
    }
    String stage = Trace.with(trace(wake, context), () -> settled(wake));
    output.write(JSON.writeValueAsBytes(stage));
  }

  /** The trace of the call that started the timer; of its own where that had none. */
  private static String trace(JsonNode wake, @Nullable Context context) {
    return wake.path(Trace.NAME).isTextual()
        ? wake.path(Trace.NAME).textValue()
        : TraceIds.of(context);
  }

  private String settled(JsonNode wake) {
    String link = wake.required("link").asText();
    String orderId = wake.required("orderId").asText();
    Trail trail = new Trail();
    String stage =
        trail.follow(() ->
            settler.settle(link, orderId).map(order -> order.stage().name()).orElse("unknown"));
    trail.say("link", link);
    trail.say("order", orderId);
    trail.say("stage", stage);
    log.told(new TrailLine("timer", Environment.realTime().instant()).of(trail));
    return stage;
  }
}
