package countermand.local;

import countermand.local.http.Json;
import countermand.runtime.FollowingClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The client context that tells a function in another process how far business time is ahead. */
public final class ClockContext {
  private ClockContext() {}

  /** The text that an invocation carries. */
  public static String of(Duration offset) {
    String millis = String.valueOf(offset.toMillis());
    byte[] context =
        Json.bytes(
            Json.object().set("custom", Json.object().put(FollowingClock.OFFSET_MILLIS, millis)));
    return new String(context, StandardCharsets.UTF_8);
  }
}
