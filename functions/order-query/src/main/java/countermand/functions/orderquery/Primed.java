package countermand.functions.orderquery;

import static countermand.runtime.priming.Voice.MARKETPLACE;
import static countermand.runtime.priming.Voice.SELLER;
import static countermand.runtime.priming.Voice.SHOPEE_SELLER;
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
                  PrimingCall.look(SELLER, "P-1", "").answered(200, "ReadyForHandling"),
                  PrimingCall.look(MARKETPLACE, "P-1", "/eligibility").answered(200, "asks-seller"),
                  PrimingCall.look(SELLER, "P-1", "/deliveries"),
                  PrimingCall.of(SELLER, "GET", "/v1/links/{link}/decisions"),
                  PrimingCall.of(SELLER, "GET", "/v1/links/{link}/events"),
                  PrimingCall.of(SELLER, "GET", "/v1/cancel-reasons")),
              PrimingCall.ready("vtex", "P-2"),
              List.of(
                  PrimingCall.of(VTEX_SELLER, "GET", "/api/oms/pvt/orders/{orderId}")
                      .named("orderId", "P-2")
                      .answered(200, "ready-for-handling")),
              PrimingCall.ready("shopee", "P-4"),
              List.of(
                  PrimingCall.of(SHOPEE_SELLER, "GET", "/api/v2/order/get_order_detail")
                      .query("order_sn_list", "P-4")
                      .answered(200, "READY_TO_SHIP")))
          .flatMap(List::stream)
          .toList();

  private Primed() {}
}
