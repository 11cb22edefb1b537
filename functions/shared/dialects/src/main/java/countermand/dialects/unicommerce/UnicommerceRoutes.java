package countermand.dialects.unicommerce;

import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.Operation;
import countermand.dialects.Route;
import java.time.Duration;
import java.util.Map;

/** Which route means what, and for whom. */
final class UnicommerceRoutes {
  /** Uniware asks again when a token is refused; the protocol leaves the time to us. */
  private static final Duration TOKEN_LIFETIME = Duration.ofHours(24);

  private UnicommerceRoutes() {}

  static Map<Route, Operation> table() {
    Operation token =
        of(Role.SELLER, (_, _) -> new Call.IssueToken(TOKEN_LIFETIME, Replies::ofToken));
    return Map.of(
        new Route("GET", Words.AUTH_TOKEN),
        token,
        new Route("POST", Words.AUTH_TOKEN),
        token,
        new Route("POST", Words.ORDERS_CANCEL),
        of(Role.SELLER, (request, _) -> SellerCancel.read(request)),
        new Route("POST", Words.ORDER_CANCEL),
        of(Role.MARKETPLACE, (request, _) -> MarketplaceCancel.read(request)));
  }

  private static Operation of(Role role, Operation.Reader reader) {
    return new Operation(Map.of(role, reader));
  }
}
