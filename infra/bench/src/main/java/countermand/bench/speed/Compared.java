package countermand.bench.speed;

import countermand.bench.lab.Subject;
import java.util.Optional;

/**
 * A subject, and what it is compared with.
 *
 * @param goal whether the comparison has a goal
 */
public record Compared(Subject subject, Optional<Subject> with, boolean goal) {

  /** Compared with nothing. */
  public static Compared alone(Subject subject) {
    return new Compared(subject, Optional.empty(), false);
  }

  /** Compared for information. */
  public static Compared with(Subject subject, Subject other) {
    return new Compared(subject, Optional.of(other), false);
  }

  /** Compared, and held to the goal. */
  public static Compared held(Subject subject, Subject other) {
    return new Compared(subject, Optional.of(other), true);
  }
}
