package countermand.local.receiver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.Json;
import countermand.local.http.Request;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shopee, as far as the local system's marketplaces need it: every order is there, with the same
 * two items; what was cancelled stays cancelled, and a refresh token is good once. A token that
 * begins with {@code ended} has ended.
 */
final class ShopeeShops {
  private static final String TOKENS = "/auth/access_token/get";
  private static final String ENDED = "ended";
  private static final int EXPIRE_SECONDS = 14_400;

  private final Map<String, ShopeeOrder> orders = new ConcurrentHashMap<>();
  private final Set<String> spent = new HashSet<>();
  private final InstantSource real;

  ShopeeShops(InstantSource real) {
    this.real = real;
  }

  Words answer(Party party, Request request) {
    if (request.path().endsWith(TOKENS)) {
      return new Words(tokens(body(request)).toString(), true);
    }
    boolean good =
        request.query("access_token").filter(token -> !token.startsWith(ENDED)).isPresent();
    ObjectNode answer =
        good
            ? answered(party, request)
            : error("invalid_acceess_token", "Invalid access_token, please have a check.");
    return new Words(answer.toString(), false);
  }

  private synchronized ObjectNode tokens(JsonNode body) {
    String refresh = body.path("refresh_token").asText();
    if (refresh.startsWith(ENDED) || !spent.add(refresh)) {
      return error("error_auth", "Invalid refresh_token.");
    }
    return error("", "")
        .put("access_token", "access-" + UUID.randomUUID())
        .put("refresh_token", "refresh-" + UUID.randomUUID())
        .put("expire_in", EXPIRE_SECONDS);
  }

  private ObjectNode answered(Party party, Request request) {
    String path = request.path();
    return switch (path.substring(path.lastIndexOf('/') + 1)) {
      case "cancel_order" -> canceled(party, body(request));
      case "handle_buyer_cancellation" -> handled(party, body(request));
      case "get_order_detail" -> shown(party, request.query("order_sn_list").orElse(""));
      default -> error("error_param", "The request path is incorrect.");
    };
  }

  /** A missing node where it is none. */
  private static JsonNode body(Request request) {
    try {
      return Json.read(request.body());
    } catch (UncheckedIOException e) {
      return MissingNode.getInstance();
    }
  }

  private ShopeeOrder order(Party party, String orderSn) {
    return orders.computeIfAbsent(party.link() + "#" + orderSn, _ -> new ShopeeOrder(orderSn));
  }

  private ObjectNode canceled(Party party, JsonNode body) {
    ShopeeOrder order = order(party, body.path("order_sn").asText());
    return order.cancel(body.path("partial_cancel_item_list"))
        ? updated()
        : error("order.error_limit", "Can not cancel this order.");
  }

  private ObjectNode handled(Party party, JsonNode body) {
    ShopeeOrder order = order(party, body.path("order_sn").asText());
    return order.answer(body.path("operation").asText().equals("ACCEPT"))
        ? updated()
        : error(
            "order.order_status_invalid",
            "Invalid order_status.The order status should be IN_CANCEL.");
  }

  private ObjectNode shown(Party party, String orderSn) {
    ObjectNode answer = error("", "");
    answer.putObject("response").putArray("order_list").add(order(party, orderSn).json());
    return answer;
  }

  private ObjectNode updated() {
    ObjectNode answer = error("", "");
    answer.putObject("response").put("update_time", real.instant().getEpochSecond());
    return answer;
  }

  /** Of no error, too. */
  private static ObjectNode error(String error, String message) {
    return Json.object()
        .put("error", error)
        .put("message", message)
        .put("request_id", UUID.randomUUID().toString().replace("-", ""));
  }
}
