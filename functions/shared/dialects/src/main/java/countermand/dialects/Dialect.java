package countermand.dialects;

import java.util.Map;

/** One protocol. */
public interface Dialect {

  /** The name under which links and credentials know it. */
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

  /** A denial in the protocol's words. */
  HttpReply deny(HttpRequest request, Denial denial);

  /** The half of it in which we call. */
  Outgoing outgoing();

  /**
   * The same, towards a party that knows us in one of the roles that the protocol has.
   *
   * @param role the link's setting, such as {@code oms}; empty where it says nothing
   */
  default Outgoing outgoing(String role) {
    return outgoing();
  }

  /** Whether a marketplace that speaks it can be told that an order was cancelled in part. */
  boolean marketplaceHearsPartialCancel();

  /**
   * Whether the answer to a marketplace's call can tell it that what it asked for was granted at
   * once. Where it cannot, the marketplace is told as anybody else.
   */
  default boolean outcomeInAnswer() {
    return true;
  }
}
