package countermand.bench.floorwhole;

import countermand.runtime.transport.WholeRequests;
import java.time.Duration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** The floor with requests that are sent as a whole: what is left of a decision is ours. */
public final class Handler extends countermand.bench.floor.Handler {
  private static final Duration CONNECTING = Duration.ofSeconds(2);
  private static final Duration READING = Duration.ofSeconds(3);

  /** For Lambda. */
  public Handler() {
    super(UrlConnectionHttpClient.create(new WholeRequests(CONNECTING, READING)));
  }
}
