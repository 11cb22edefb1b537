package countermand.dialects;

/** Why a request does not reach the rulebook, whatever it says. */
public sealed interface Denial {

  /** The credential is missing, unknown, malformed or wrong. */
  record Unauthenticated() implements Denial {}

  /** Another link, or not this side's call. */
  record Forbidden() implements Denial {}

  /** No such method and path. */
  record RouteNotFound() implements Denial {}

  /**
   * More bytes than the route takes.
   *
   * @param bytesMax the limit
   */
  record BodyTooLarge(int bytesMax) implements Denial {}

  /** The operator names a link that does not exist. */
  record LinkNotFound() implements Denial {}

  /** Broken machinery; nothing is known to be written. Try again. */
  record Unavailable(int retryAfterSeconds) implements Denial {}

  /** So many others at work on this order; try again. */
  record Busy(int retryAfterSeconds) implements Denial {}
}
