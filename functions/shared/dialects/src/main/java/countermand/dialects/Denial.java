package countermand.dialects;

/** Why a request does not reach the rulebook, whatever it says. */
public sealed interface Denial {

  /** Nobody that is known proved to be calling. */
  record Unauthenticated(Why why) implements Denial {

    /** Why not, for protocols that tell. */
    public enum Why {
      /** What should prove it is missing, unknown, malformed or wrong. */
      UNPROVED,
      /** It is proved, but the account that was named is not the caller's. */
      OTHER_ACCOUNT,
      /** It is proved, but the token is nobody's. */
      TOKEN_UNKNOWN,
      /** It is proved, but the token has ended. */
      TOKEN_ENDED
    }

    /** The credential is missing, unknown, malformed or wrong. */
    public Unauthenticated() {
      this(Why.UNPROVED);
    }
  }

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

  /**
   * A header or a query parameter has half a character in it, so that nobody knows what it says.
   */
  record Illegible() implements Denial {

    /** What is wrong, for protocols that tell. */
    public static final String WHY =
        "a header or a query parameter has half a surrogate pair; send whole characters";
  }

  /** The operator names a link that does not exist. */
  record LinkNotFound() implements Denial {}

  /**
   * Broken machinery; nothing is known to be written. Try again.
   *
   * @param unreachable whether something behind us did not answer at all
   */
  record Unavailable(int retryAfterSeconds, boolean unreachable) implements Denial {

    /** Something behind us failed. */
    public Unavailable(int retryAfterSeconds) {
      this(retryAfterSeconds, false);
    }
  }

  /**
   * So many of this minute are too many: requests of a link, or wrong passwords.
   *
   * @param limit how many there are in a minute
   * @param resetSeconds how long until there are some again
   */
  record RateLimited(int limit, int resetSeconds) implements Denial {

    /** An answer to it, with the headers that say when to try again. */
    public HttpReply on(HttpReply reply) {
      return reply
          .with("Retry-After", Integer.toString(resetSeconds))
          .with("Ratelimit-Limit", Integer.toString(limit))
          .with("Ratelimit-Remaining", "0")
          .with("Ratelimit-Reset", Integer.toString(resetSeconds));
    }
  }

  /** So many others at work on this order; try again. */
  record Busy(int retryAfterSeconds) implements Denial {}
}
