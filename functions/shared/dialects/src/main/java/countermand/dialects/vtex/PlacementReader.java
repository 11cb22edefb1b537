package countermand.dialects.vtex;

import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpRequest;
import countermand.dialects.Operation;
import countermand.dialects.json.FieldErrors;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A placement: a list of orders, all of them understood before any is decided. The guides show a
 * list, the published schema a single order, which is answered by a single order.
 */
final class PlacementReader implements Operation.Reader {
  /**
   * Each takes a few calls of the table, one after the other; a caller waits 29 seconds at most.
   */
  private static final int ORDERS_MAX = 100;

  @Override
  public Call read(HttpRequest request, Role role) {
    return switch (understood(request)) {
      case Understood(List<PlacedOrder> orders, boolean listed) ->
          PassedOn.of(
              request,
              new Call.DecideEach(
                  orders.stream().map(PlacedOrder::command).toList(),
                  answers -> PlacementReply.of(orders, answers, listed)),
              passed -> PassedPlacement.recorded(orders, passed));
      case Fault(Call call) -> call;
    };
  }

  /** What a body turned out to be. */
  private sealed interface Result {}

  private record Understood(List<PlacedOrder> orders, boolean listed) implements Result {}

  private record Fault(Call answer) implements Result {}

  private static Result understood(HttpRequest request) {
    return switch (JsonReader.read(request.body(), JsonReader.Duplicates.LAST_COUNTS)) {
      case JsonReader.Read(Json.Arr(List<Json> orders)) -> read(orders, true);
      case JsonReader.Read(Json.Obj order) -> read(List.of(order), false);
      case JsonReader.Read _ -> malformed("The body must be a list of orders.");
      case JsonReader.Nothing _ -> malformed("The body is empty; send a list of orders.");
      case JsonReader.Failed failed -> malformed("The body: " + failed.error().message() + ".");
    };
  }

  private static Result read(List<Json> orders, boolean listed) {
    if (orders.isEmpty() || orders.size() > ORDERS_MAX) {
      return malformed("The body must be a list of 1 to " + ORDERS_MAX + " orders.");
    }
    FieldErrors errors = new FieldErrors();
    List<PlacedOrder> placed =
        Part.parts(orders, "", errors).stream().map(PlacedOrder::read).toList();
    unique(placed, errors);
    return errors.none()
        ? new Understood(placed, listed)
        : new Fault(new Call.Answered(VtexError.malformed(errors)));
  }

  private static void unique(List<PlacedOrder> placed, FieldErrors errors) {
    Set<String> seen = new HashSet<>();
    for (PlacedOrder order : placed) {
      if (!seen.add(order.orderId()) && errors.none()) {
        order.body().wrong(Words.MARKETPLACE_ORDER_ID, "is there twice; send each order once");
      }
    }
  }

  private static Result malformed(String message) {
    return new Fault(new Call.Answered(VtexError.malformed(message)));
  }
}
