package countermand.runtime;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * All that a function knows of its surroundings: what the template set, and the time. Nothing else
 * in this project reads the process's environment or its clock.
 *
 * @param variables the environment variables by name: those that template.yaml sets, and the
 *     platform's {@code AWS_…}
 * @param clock the time of business: deadlines and windows are judged by it
 */
public record Environment(Map<String, String> variables, InstantSource clock) {

  public Environment {
    variables = Map.copyOf(variables);
  }

  /** The surroundings that Lambda gives: the process's environment and the system's clock. */
  public static Environment ofProcess() {
    return of(System.getenv(), InstantSource.system());
  }

  /**
   * The time that a calendar shows, which nobody moves: how fresh a token or a signature is goes by
   * it, and when a line was logged. Not for business, whose clock is {@link #clock}.
   */
  public static InstantSource realTime() {
    return InstantSource.system();
  }

  static Environment of(Map<String, String> variables, InstantSource real) {
    boolean follows = FollowingClock.allowed(variables);
    return new Environment(variables, follows ? new FollowingClock(real) : real);
  }

  /**
   * A variable without which the function cannot work.
   *
   * @throws IllegalStateException if it is not set, or empty; the message says where to set it
   */
  public String required(String name) {
    return optional(name)
        .orElseThrow(() ->
            new IllegalStateException(
                "The environment variable "
                    + name
                    + " is not set: add it under Environment.Variables of this function in"
                    + " template.yaml"));
  }

  /**
   * Whether endpoints may be in private networks, and without TLS. Never set where it runs for
   * real: an endpoint must not lead back into its network.
   */
  boolean allowsPrivateEndpoints() {
    return optional("ALLOW_PRIVATE_ENDPOINTS").filter("true"::equals).isPresent();
  }

  /** A variable that may be left out; empty counts as left out. */
  public Optional<String> optional(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
  }
}
