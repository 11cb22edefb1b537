package countermand.acceptance;

import java.util.List;
import java.util.stream.Stream;

/** Every native route about an order, and whose it is. */
record Route(String method, String under, String side) {
  private static final List<Route> COMMANDS =
      List.of(
          new Route("PUT", "", "marketplace"),
          new Route("POST", "/payment-approval", "marketplace"),
          new Route("POST", "/cancellation-requests", "marketplace"),
          new Route("POST", "/cancellation-requests/r1/withdraw", "marketplace"),
          new Route("POST", "/marketplace-cancellation", "marketplace"),
          new Route("POST", "/cancellation", "seller"),
          new Route("POST", "/cancellation-requests/r1/accept", "seller"),
          new Route("POST", "/cancellation-requests/r1/decline", "seller"),
          new Route("POST", "/handling", "seller"),
          new Route("POST", "/invoices", "seller"),
          new Route("POST", "/shipment", "seller"),
          new Route("POST", "/return", "seller"));
  private static final List<Route> READS =
      List.of(new Route("GET", "", "both"), new Route("GET", "/eligibility", "both"));

  static Stream<Route> commands() {
    return COMMANDS.stream();
  }

  static Stream<Route> all() {
    return Stream.concat(COMMANDS.stream(), READS.stream());
  }

  /** The other side's Authorization header. */
  String wrongSide(Link link) {
    return side.equals("marketplace") ? link.seller() : link.marketplace();
  }

  /** The Authorization header of a side that may. */
  String rightSide(Link link) {
    return side.equals("seller") ? link.seller() : link.marketplace();
  }

  Call call(String link, String order, String body) {
    return Call.of(method, "/v1/links/" + link + "/orders/" + order + under, body);
  }

  @Override
  public String toString() {
    return method + " {order}" + under;
  }
}
