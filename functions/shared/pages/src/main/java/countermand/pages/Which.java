package countermand.pages;

import countermand.core.OrderName;
import countermand.dialects.ids.IdText;
import countermand.dialects.ids.PathText;
import java.util.Optional;

/** The request that an answer is about, as forms carry it. */
record Which(String orderId, String requestId) {

  /** No order's id has a slash, and here no id has one. */
  static Optional<Which> read(String text) {
    String[] parts = text.split("/", 2);
    return parts.length < 2
        ? Optional.empty()
        : PathText.decode(parts[0])
            .filter(order -> IdText.orderFault(order).isEmpty())
            .flatMap(order ->
                PathText.decode(parts[1])
                    .filter(request -> IdText.requestFault(request).isEmpty())
                    .map(request -> new Which(order, request)));
  }

  String text() {
    return Place.encoded(orderId) + "/" + Place.encoded(requestId);
  }

  OrderName order() {
    return new OrderName(orderId, OrderName.Whose.MARKETPLACE);
  }
}
