package countermand.functions.marketplacecancel;

import static countermand.runtime.priming.Voice.MARKETPLACE;
import static countermand.runtime.priming.Voice.SHOPEE_PUSH;
import static countermand.runtime.priming.Voice.UNICOMMERCE_MARKETPLACE;
import static countermand.runtime.priming.Voice.VTEX_MARKETPLACE;

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
                  PrimingCall.command(MARKETPLACE, "P-1", "cancellation-requests")
                      .body(
                          "{\"requestId\": \"r-1\", \"lines\": [{\"lineId\": \"a\", \"quantity\": 1}]}")
                      .answered(200, "moved"),
                  PrimingCall.command(
                          MARKETPLACE, "P-1", "cancellation-requests/{requestId}/withdraw")
                      .named("requestId", "r-1")
                      .answered(200, "moved"),
                  PrimingCall.command(MARKETPLACE, "P-1", "marketplace-cancellation")
                      .answered(200, "moved")),
              PrimingCall.ready("vtex", "P-2"),
              List.of(
                  PrimingCall.of(VTEX_MARKETPLACE, "POST", "/pvt/orders/{orderId}/cancel")
                      .named("orderId", "P-2")
                      .body(
                          "{\"marketplaceOrderId\": \"P-2\", \"cancellationRequestId\": \"r-2\","
                              + " \"reason\": \"too late\", \"requestedByUser\": true}")),
              PrimingCall.ready("unicommerce", "P-3"),
              List.of(
                  PrimingCall.of(UNICOMMERCE_MARKETPLACE, "POST", "/uc/v1/order/cancel")
                      .body("{\"saleOrderCode\": \"P-3\", \"cancellationReason\": \"too late\"}")),
              PrimingCall.ready("shopee", "P-4"),
              List.of(
                  PrimingCall.of(SHOPEE_PUSH, "POST", "/shopee/push")
                      .body(
                          "{\"data\":{\"items\":[],\"ordersn\":\"P-4\",\"status\":\"IN_CANCEL\","
                              + "\"completed_scenario\":\"\",\"update_time\":1660123127},"
                              + "\"shop_id\":600000,\"code\":3,\"timestamp\":1660123127}")))
          .flatMap(List::stream)
          .toList();

  private Primed() {}
}
