package countermand.dialects;

import countermand.core.Heard;
import java.time.Instant;

/** What HTTP's own words mean, in a protocol that has no others. */
public final class Statuses {
  private static final int GONE = 410;

  private Statuses() {}

  /**
   * What an answer's status means: 2xx is success, 410 asks to be left alone, the rest may pass.
   */
  public static Heard heard(HttpAnswer answer, Instant now) {
    if (answer.success()) {
      return new Heard.Delivered();
    }
    return answer.status() == GONE
        ? new Heard.Gone()
        : new Heard.Retry(RetryAfter.of(answer, now).orElse(null));
  }
}
