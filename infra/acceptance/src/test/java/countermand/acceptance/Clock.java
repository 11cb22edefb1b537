package countermand.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Business time of the system under test. A deployed stack has the time that everybody has: there
 * it can be read, and a story that moves it ends.
 */
final class Clock {
  private static final String PATH = "/_local/clock";

  private Clock() {}

  static Instant now() {
    if (Target.chosen() instanceof StackTarget) {
      return InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS);
    }
    return Call.get(PATH).send().hasStatus(200).instant("/now");
  }

  /** Moves on; at the end everything that became due is done, and all is at rest. */
  static Instant advance(Duration length) {
    return moves("{'advance':'" + length + "'}").hasStatus(200).instant("/now");
  }

  static Instant moveTo(Instant instant) {
    return moves("{'now':'" + instant + "'}").hasStatus(200).instant("/now");
  }

  /** Lets everything that is owed settle, and leaves the time as it is. */
  static void rest() {
    advance(Duration.ZERO);
  }

  static Answer moves(String body) {
    return Call.post(PATH, Json.text(body)).send();
  }
}
