package countermand.functions.sellercancel;

import static countermand.runtime.priming.Voice.SELLER;
import static countermand.runtime.priming.Voice.SHOPEE_SELLER;
import static countermand.runtime.priming.Voice.UNICOMMERCE_SELLER;
import static countermand.runtime.priming.Voice.VTEX_SELLER;

import countermand.runtime.priming.PrimingCall;
import java.util.List;
import java.util.stream.Stream;

/**
 * What it says to itself before a snapshot is taken of it: a call of each dialect that it serves.
 */
final class Primed {
  static final List<PrimingCall> CALLS =
      Stream.of(
              PrimingCall.ready("native", "P-1"),
              List.of(
                  PrimingCall.command(SELLER, "P-1", "cancellation")
                      .body("{\"lines\": [{\"lineId\": \"a\", \"quantity\": 1}]}")
                      .answered(200, "canceled"),
                  PrimingCall.command(SELLER, "P-1", "cancellation")
                      .body("{\"reason\": \"sold out\"}")
                      .answered(200, "moved")),
              PrimingCall.ready("vtex", "P-2"),
              List.of(
                  PrimingCall.of(VTEX_SELLER, "POST", "/api/oms/pvt/orders/{orderId}/cancel")
                      .named("orderId", "P-2")
                      .body("{\"reason\": \"sold out\"}")
                      .answered(200, "receipt")),
              PrimingCall.ready("unicommerce", "P-3"),
              List.of(
                  PrimingCall.of(UNICOMMERCE_SELLER, "POST", "/orders/cancel")
                      .body(
                          "{\"orderId\": \"P-3\","
                              + " \"orderItems\": [{\"orderItemId\": \"a\", \"quantity\": 1}]}")
                      .answered(200, "SUCCESS")),
              PrimingCall.ready("shopee", "P-4"),
              List.of(
                  PrimingCall.of(SHOPEE_SELLER, "POST", "/api/v2/order/cancel_order")
                      .body(
                          "{\"order_sn\": \"P-4\", \"cancel_reason\": \"OUT_OF_STOCK\","
                              + " \"partial_cancel_item_list\": [{\"item_id\": 1680783,"
                              + " \"model_id\": 327890123, \"model_quantity\": 1}]}")
                      .answered(200, "update_time")))
          .flatMap(List::stream)
          .toList();

  private Primed() {}
}
