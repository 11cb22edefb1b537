package countermand.local.receiver;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * How the receiver treats a party's requests.
 *
 * @param status what it answers; absent: as its dialect wants it
 * @param retryAfter seconds, for a Retry-After header
 * @param body what it answers, but to logins; absent: as its dialect wants it
 * @param login what it answers to logins; absent: as its dialect wants it
 * @param hang whether it leaves the caller waiting
 * @param to which requests: those whose path has it; absent: all
 * @param calls for how many of them; absent: until something else is said
 * @param released opens as another behaviour takes its place
 */
record Behaviour(
    Optional<Integer> status,
    Optional<Integer> retryAfter,
    Optional<String> body,
    Optional<String> login,
    boolean hang,
    Optional<String> to,
    Optional<Integer> calls,
    CountDownLatch released) {

  /** As it should be. */
  static final Behaviour GOOD =
      new Behaviour(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          new CountDownLatch(0));

  /** Whether it is how a request is treated. */
  boolean concerns(String path) {
    return to.map(path::contains).orElse(true);
  }

  /** The same, that lets go those who hang when the one before it did. */
  Behaviour releasedWith(CountDownLatch other) {
    return new Behaviour(status, retryAfter, body, login, hang, to, calls, other);
  }

  Behaviour withCalls(int left) {
    return new Behaviour(status, retryAfter, body, login, hang, to, Optional.of(left), released);
  }
}
