package countermand.bench.speed;

import countermand.bench.lab.Subject;
import java.util.Optional;

/**
 * A subject, and what it is compared with.
 *
 * @param name of the comparison
 * @param goal whether the comparison has a goal
 */
public record Compared(String name, Subject subject, Optional<Subject> with, boolean goal) {

  /** Compared with nothing. */
  public static Compared alone(Subject subject) {
    return new Compared(subject.name(), subject, Optional.empty(), false);
  }

  /** Compared for information. */
  public static Compared with(Subject subject, Subject other) {
    return new Compared(subject.name(), subject, Optional.of(other), false);
  }

  /** Compared for information with one more: its name says with which. */
  public static Compared also(Subject subject, Subject other) {
    String name = subject.name() + " against " + other.name();
    return new Compared(name, subject, Optional.of(other), false);
  }

  /** Compared, and held to the goal. */
  public static Compared held(Subject subject, Subject other) {
    return new Compared(subject.name(), subject, Optional.of(other), true);
  }
}
