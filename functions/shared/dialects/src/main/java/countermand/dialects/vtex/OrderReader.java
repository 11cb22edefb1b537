package countermand.dialects.vtex;

import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.ids.OrderNames;
import countermand.dialects.ids.PathId;
import countermand.dialects.json.JsonWriter;

/** A read of one order, by either side's id of it. */
final class OrderReader {
  private OrderReader() {}

  static Call read(HttpRequest request, Role role) {
    return switch (PathId.order(request)) {
      case PathId.Bad bad -> new Call.Answered(VtexError.malformed(bad));
      case PathId.Good good ->
          new Call.ShowOrder(
              OrderNames.either(good.id(), role),
              found ->
                  found
                      .map(
                          order -> HttpReply.json(200, JsonWriter.write(OrderView.of(order, role))))
                      .orElseGet(VtexError::orderNotFound));
    };
  }
}
