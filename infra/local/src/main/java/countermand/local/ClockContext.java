package countermand.local;

import countermand.local.http.Json;
import countermand.runtime.FollowingClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The client context that tells a function in another process how far business time is ahead. */
final class ClockContext {
  private ClockContext() {}

  static String of(Duration offset) {
    String millis = String.valueOf(offset.toMillis());
    byte[] context =
        Json.bytes(
            Json.object().set("custom", Json.object().put(FollowingClock.OFFSET_MILLIS, millis)));
    return new String(context, StandardCharsets.UTF_8);
  }
}
