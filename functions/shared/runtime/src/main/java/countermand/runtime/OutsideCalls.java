package countermand.runtime;

import countermand.dialects.HttpCall;
import countermand.dialects.Passed;
import countermand.runtime.outgoing.ApacheCalls;
import countermand.runtime.outgoing.Silence;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Calls somebody while a person waits. What calls is made with the first call: most starts need
 * none, and have no time for a client more.
 */
final class OutsideCalls implements Function<HttpCall, Optional<Passed>> {
  /** Three calls, one after the other, must be over before the function's own time is. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final boolean privateAllowed;
  private @Nullable ApacheCalls calls;

  /**
   * Calls.
   *
   * @param privateAllowed whether others may be in private networks, and without TLS
   */
  OutsideCalls(boolean privateAllowed) {
    this.privateAllowed = privateAllowed;
  }

  @Override
  public Optional<Passed> apply(HttpCall call) {
    return switch (calls().call(call, PATIENCE)) {
      case ApacheCalls.Result.Answered(Passed answer) -> Optional.of(answer);
      case Silence _ -> Optional.empty();
    };
  }

  private synchronized ApacheCalls calls() {
    if (calls == null) {
      calls = new ApacheCalls(privateAllowed);
    }
    return calls;
  }
}
