package countermand.local.clock;

import java.time.Duration;

/** Something kept running, or kept failing, for longer than anybody waits. */
public final class RestlessException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RestlessException(Duration patience) {
    super("no rest within " + patience.toSeconds() + " s: something keeps running, or failing");
  }
}
