package countermand.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A function that EventBridge Scheduler wakes: it lets time do its part on one order. Late, doubled
 * and stale timers find nothing to do; one that comes before its instant fails, and is tried again.
 */
public abstract class TimerFunction implements RequestStreamHandler {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Settler settler;
  private final InstantSource clock;

  /** A function in its surroundings. */
  protected TimerFunction(Environment environment) {
    this(new Deployment(environment).settler(), environment.clock());
  }

  TimerFunction(Settler settler, InstantSource clock) {
    this.settler = settler;
    this.clock = clock;
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
    String stage =
        settler
            .settle(wake.required("link").asText(), wake.required("orderId").asText())
            .map(order -> order.stage().name())
            .orElse("unknown");
    output.write(JSON.writeValueAsBytes(stage));
  }
}
