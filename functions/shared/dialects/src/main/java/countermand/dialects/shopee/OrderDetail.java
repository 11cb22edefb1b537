package countermand.dialects.shopee;

import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.LineAsk;
import countermand.core.Order;
import countermand.core.OrderName;
import countermand.core.OrderedLine;
import countermand.core.Trial;
import countermand.dialects.Call;
import countermand.dialects.HttpRequest;
import countermand.dialects.Malformed;
import countermand.dialects.ids.IdText;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code get_order_detail}: several orders, of each what concerns cancellation. Those that are not
 * there are left out; where none is, that is the answer.
 *
 * @param names those still to be looked up
 * @param found those that were there
 */
record OrderDetail(HttpRequest request, List<String> names, List<Json> found) {
  private static final int ORDERS_MAX = 50;

  static Call read(HttpRequest request) throws Malformed {
    List<String> names =
        Stream.of(request.queryValue(Words.ORDER_SN_LIST).orElse("").split(",", -1))
            .map(String::strip)
            .distinct()
            .toList();
    check(names);
    return new OrderDetail(request, names, List.of()).next();
  }

  private static void check(List<String> names) throws Malformed {
    if (names.equals(List.of(""))) {
      throw new Malformed(Words.ORDER_SN_LIST + " is a required field.");
    }
    if (names.size() > ORDERS_MAX) {
      throw new Malformed(Words.ORDER_SN_LIST + " should have at most " + ORDERS_MAX + " orders.");
    }
    for (String name : names) {
      Optional<String> fault = IdText.orderFault(name);
      if (fault.isPresent()) {
        throw new Malformed(Words.ORDER_SN_LIST + ": each " + fault.get() + ".");
      }
    }
  }

  private Call next() {
    if (names.isEmpty()) {
      return new Call.Answered(
          found.isEmpty()
              ? Replies.refused(request, ShopeeError.notFound())
              : Replies.of(request, new JsonObject().put("order_list", new Json.Arr(found))));
    }
    return new Call.Try(
        new OrderName(names.getFirst(), OrderName.Whose.MARKETPLACE),
        OrderDetail::cancels,
        trial -> with(trial).next());
  }

  /** Of the whole order, and of one unit of what is left. */
  private static List<Command> cancels(Order order) {
    List<Command> cancels = new ArrayList<>();
    cancels.add(new Command.CancelBySeller(null, Extent.whole()));
    order.content().lines().stream()
        .filter(line -> order.left(line) > 0)
        .findFirst()
        .map(OrderDetail::one)
        .ifPresent(cancels::add);
    return cancels;
  }

  private static Command one(OrderedLine line) {
    return new Command.CancelBySeller(
        null, new Extent.Lines(List.of(new LineAsk(line.lineId(), 1L))));
  }

  private OrderDetail with(Optional<Trial> trial) {
    List<Json> more = new ArrayList<>(found);
    boolean pendingToo = request.queryValue(Words.PENDING_TOO).filter("true"::equals).isPresent();
    trial.ifPresent(it -> more.add(OrderView.of(it, pendingToo)));
    return new OrderDetail(request, names.subList(1, names.size()), more);
  }
}
