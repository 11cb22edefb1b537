package countermand.dialects;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What is spoken at some routes: who calls there, what is meant, and how it is answered. */
public interface Protocol {

  /** The name under which credentials know it. */
  String name();

  /** Every route that it serves: the one table that dispatch, tests and checks read. */
  Map<Route, Operation> operations();

  /** Who the caller says it is. */
  Presented presented(HttpRequest request);

  /**
   * Whether a presented secret is the one whose hash is kept; in constant time.
   *
   * @param secretHash SHA-256 of the secret, lower-case hex
   */
  default boolean verify(Presented.Key key, String secretHash) {
    return Sha256.matches(key.secret(), secretHash);
  }

  /** The largest body that a route takes, in bytes: 256 KiB where a protocol needs no more. */
  default int bodyBytesMax(Route route) {
    return 256 * 1024;
  }

  /** How long a route may take to answer; empty where it may take the function's whole time. */
  default Optional<Duration> answersWithin(Route route) {
    return Optional.empty();
  }

  /** A denial in the protocol's words. */
  HttpReply deny(HttpRequest request, Denial denial);
}
