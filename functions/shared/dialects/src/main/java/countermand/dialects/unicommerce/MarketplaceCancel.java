package countermand.dialects.unicommerce;

import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.LineAsk;
import countermand.core.OrderName;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.dialects.Call;
import countermand.dialects.HttpRequest;
import countermand.dialects.Malformed;
import countermand.dialects.json.TextRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code POST /uc/v1/order/cancel}: the marketplace wants the order, or units of some products,
 * cancelled. The call names no request: the same lines again ask for the outcome.
 */
final class MarketplaceCancel {
  private static final TextRule REASON = TextRule.upTo(1_000);

  /** Of one line, as our own API has it. */
  private static final long UNITS_MAX = 1_000_000_000;

  private MarketplaceCancel() {}

  static Call read(HttpRequest request) {
    try {
      Body body = Parts.body(request.body());
      String code = Parts.orderId(body, Words.SALE_ORDER_CODE);
      return new Call.Decide(
          new OrderName(code, OrderName.Whose.SELLER), command(body), null, new OrderReply());
    } catch (Malformed e) {
      return new Call.Answered(Replies.ofOrder(400, Words.NO, e.why()));
    }
  }

  private static Command command(Body body) throws Malformed {
    Optional<String> reason = Parts.optional(body, Words.REASON, "");
    Optional<String> fault = reason.flatMap(REASON::fault);
    if (fault.isPresent()) {
      throw new Malformed(Words.REASON + " " + fault.get() + ".");
    }
    return new Command.RequestCancellation(
        new RequestName.SameOrNew(), Origin.MARKETPLACE, reason.orElse(null), null, extent(body));
  }

  private static Extent extent(Body body) throws Malformed {
    return body.says(Words.SKU_CODES) ? new Extent.Lines(asks(body)) : Extent.whole();
  }

  /** In the order of their names, so that a repeat may shuffle them; one named twice adds up. */
  private static List<LineAsk> asks(Body body) throws Malformed {
    Map<Sku, Long> units = new TreeMap<>();
    List<Body> objects = Parts.objects(body, Words.SKU_CODES);
    for (int i = 0; i < objects.size(); i++) {
      String at = Words.SKU_CODES + "[" + i + "].";
      units.merge(Sku.read(objects.get(i), at), units(objects.get(i), at), Long::sum);
    }
    return units.entrySet().stream().map(one -> one.getKey().units(one.getValue())).toList();
  }

  private static long units(Body body, String at) throws Malformed {
    Optional<Long> units = body.units(Words.QUANTITY).filter(it -> it <= UNITS_MAX);
    if (units.isEmpty()) {
      throw new Malformed(
          at + Words.QUANTITY + " must be a whole number from 1 to " + UNITS_MAX + ".");
    }
    return units.get();
  }
}
