package countermand.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import countermand.store.Desk;
import countermand.store.Directory;
import countermand.store.Link;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;

/**
 * A function that EventBridge Scheduler wakes: it lets time do its part on one order. Late, doubled
 * and stale timers find nothing to do; one that comes before its instant fails, and is tried again.
 */
public abstract class TimerFunction implements RequestStreamHandler {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Environment environment;
  private final Desk desk;
  private final Directory directory;
  private final TermsOfLinks terms;

  /** A function in its surroundings. */
  protected TimerFunction(Environment environment) {
    this.environment = environment;
    Deployment deployment = new Deployment(environment);
    desk = deployment.desk();
    directory = deployment.directory();
    terms = deployment.terms();
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
    environment.enter(context);
    JsonNode wake = JSON.readTree(input);
    Instant instant = Instant.parse(wake.required("instant").asText());
    if (environment.clock().instant().isBefore(instant)) {
      throw new IllegalStateException("the timer for " + instant + " came early");
    }
    String id = wake.required("link").asText();
    Link link =
        directory
            .link(id)
            .orElseThrow(() -> new IllegalStateException("there is no link " + id));
    String stage =
        desk.settle(id, terms.of(link), wake.required("orderId").asText())
            .map(order -> order.stage().name())
            .orElse("unknown");
    output.write(JSON.writeValueAsBytes(stage));
  }
}
