package countermand.functions.sellerupstream;

import static countermand.runtime.priming.Voice.VTEX_MARKETPLACE;

import countermand.runtime.priming.PrimingCall;
import java.util.List;

/**
 * What it says to itself before a snapshot is taken of it: a call of each dialect that it serves.
 */
final class Primed {
  static final List<PrimingCall> CALLS =
      List.of(
          PrimingCall.of(VTEX_MARKETPLACE, "POST", "/links/{link}/pvt/orders")
              .body(
                  "[{\"marketplaceOrderId\": \"P-2\", \"items\": [{\"id\": \"SKU-7\","
                      + " \"quantity\": 2, \"seller\": \"1\", \"price\": 1000}]}]"),
          PrimingCall.of(VTEX_MARKETPLACE, "POST", "/links/{link}/pvt/orders/{orderId}/fulfill")
              .named("orderId", "P-2")
              .body("{\"marketplaceOrderId\": \"P-2\"}"));

  private Primed() {}
}
