package countermand.runtime;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a function whose caller may move business time: another clock, off by what the last
 * invocation's client context says. The local runner moves the time of functions in processes of
 * their own with it; no function that is deployed has one.
 */
public final class FollowingClock implements InstantSource {
  /** The variable that allows it, set to {@code true}; template.yaml never sets it. */
  public static final String ALLOWED_BY = "COUNTERMAND_MOVABLE_CLOCK";

  /** The key in the client context's custom values; a whole number of milliseconds, as text. */
  public static final String OFFSET_MILLIS = "clockOffsetMillis";

  private final InstantSource real;
  private volatile Duration offset = Duration.ZERO;

  FollowingClock(InstantSource real) {
    this.real = real;
  }

  static boolean allowed(Map<String, String> variables) {
    return "true".equals(variables.get(ALLOWED_BY));
  }

  @Override
  public Instant instant() {
    return real.instant().plus(offset);
  }

  /** An invocation begins: where a clock follows its callers, it follows this one from now on. */
  static void follow(InstantSource clock, Context context) {
    if (clock instanceof FollowingClock following) {
      following.follow(context);
    }
  }

  private void follow(Context context) {
    offset =
        Optional.ofNullable(context.getClientContext())
            .flatMap(FollowingClock::offsetIn)
            .orElse(Duration.ZERO);
  }

  private static Optional<Duration> offsetIn(ClientContext client) {
    @Nullable Map<String, String> custom = client.getCustom();
    return Optional.ofNullable(custom)
        .map(values -> values.get(OFFSET_MILLIS))
        .map(Long::parseLong)
        .map(Duration::ofMillis);
  }
}
