package countermand.runtime.outgoing;

import countermand.dialects.HttpAnswer;
import countermand.dialects.HttpCall;
import countermand.dialects.Passed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;

/** Calls parties' endpoints, and reads the beginning of what they answer. */
public final class ApacheEndpoint implements Endpoint {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final ApacheCalls calls;
  private final Duration timeout;

  /**
   * Calls the world.
   *
   * @param privateAllowed whether endpoints may be in private networks, and without TLS
   */
  public ApacheEndpoint(boolean privateAllowed) {
    this.calls = new ApacheCalls(privateAllowed);
    this.timeout = TIMEOUT;
  }

  ApacheEndpoint(DnsResolver names, boolean privateAllowed, Duration timeout) {
    this.calls = new ApacheCalls(names, privateAllowed);
    this.timeout = timeout;
  }

  @Override
  public Result call(HttpCall call) {
    return switch (calls.call(call, timeout)) {
      case ApacheCalls.Result.Answered(Passed answer) ->
          new Result.Answered(
              new HttpAnswer(
                  answer.status(),
                  answer.headers(),
                  new String(answer.body(), StandardCharsets.UTF_8)));
      case Silence silence -> silence;
    };
  }
}
