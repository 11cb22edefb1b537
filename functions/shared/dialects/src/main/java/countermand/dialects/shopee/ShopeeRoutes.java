package countermand.dialects.shopee;

import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpRequest;
import countermand.dialects.Malformed;
import countermand.dialects.Operation;
import countermand.dialects.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which route means what. Each that is Shopee's is there for any method: Shopee says in its own
 * words that one is wrong, and only to callers that it knows.
 */
final class ShopeeRoutes {
  private static final List<String> ANY =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final Map<Route, Operation> table = new LinkedHashMap<>();

  private ShopeeRoutes() {}

  static Map<Route, Operation> table() {
    ShopeeRoutes routes = new ShopeeRoutes();
    routes.put("POST", Words.TOKEN_GET, TokenExchange::byCode);
    routes.put("POST", Words.ACCESS_TOKEN_GET, TokenExchange::byRefreshToken);
    routes.put("POST", Words.CANCEL_ORDER, CancelOrder::read);
    routes.put("POST", Words.HANDLE_BUYER_CANCELLATION, BuyerCancellation::read);
    routes.put("POST", Words.GET_ESTIMATE_CANCEL_VALUE, EstimateCancelValue::read);
    routes.put("GET", Words.GET_ORDER_DETAIL, OrderDetail::read);
    routes.put("GET", Words.GET_LOST_PUSH_MESSAGE, LostPushes::get);
    routes.put("POST", Words.CONFIRM_LOST_PUSH_MESSAGE, LostPushes::confirm);
    routes.table.put(
        new Route("POST", Words.PUSH), new Operation(Map.of(Role.MARKETPLACE, Push::read)));
    return Map.copyOf(routes.table);
  }

  /** Reads a request that its caller may have got wrong. */
  @FunctionalInterface
  private interface Meaning {
    Call read(HttpRequest request) throws Malformed;
  }

  private void put(String right, String resource, Meaning meaning) {
    for (String method : ANY) {
      Operation.Reader reader =
          method.equals(right)
              ? (request, _) -> read(request, meaning)
              : (request, _) -> refused(request, ShopeeError.NO_SUCH_API);
      table.put(new Route(method, resource), new Operation(Map.of(Role.SELLER, reader)));
    }
  }

  private static Call read(HttpRequest request, Meaning meaning) {
    try {
      return meaning.read(request);
    } catch (Malformed e) {
      return refused(request, ShopeeError.wrong(e.why()));
    }
  }

  private static Call refused(HttpRequest request, ShopeeError why) {
    return new Call.Answered(Replies.refused(request, why));
  }
}
