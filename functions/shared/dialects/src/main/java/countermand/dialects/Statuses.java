package countermand.dialects;

import countermand.core.Heard;
import java.time.Instant;

/** What HTTP's own words mean, in a protocol that has no others. */
public final class Statuses {
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int GONE = 410;

  private Statuses() {}

  /**
   * What an answer's status means: 2xx is success, 410 asks to be left alone, the rest may pass.
   */
  public static Heard heard(HttpAnswer answer, Instant now) {
    if (answer.success()) {
      return new Heard.Delivered();
    }
    return answer.status() == GONE ? new Heard.Gone() : retry(answer, now);
  }

  /** The same of a call that carried credentials, whose success the status does not tell. */
  public static Heard unsettled(HttpAnswer answer, Instant now) {
    return switch (answer.status()) {
      case UNAUTHORIZED, FORBIDDEN -> new Heard.CredentialsExpired();
      case GONE -> new Heard.Gone();
      default -> retry(answer, now);
    };
  }

  private static Heard retry(HttpAnswer answer, Instant now) {
    return new Heard.Retry(RetryAfter.of(answer, now).orElse(null));
  }
}
