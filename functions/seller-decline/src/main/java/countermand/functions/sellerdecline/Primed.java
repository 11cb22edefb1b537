package countermand.functions.sellerdecline;

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
                  requested("native", "P-1", "r-1"),
                  PrimingCall.command(SELLER, "P-1", "cancellation-requests/{requestId}/decline")
                      .named("requestId", "r-1")
                      .body("{\"reason\": \"already engraved\"}")
                      .answered(200, "moved"),
                  requested("native", "P-1", "r-2"),
                  PrimingCall.command(SELLER, "P-1", "cancellation-requests/{requestId}/accept")
                      .named("requestId", "r-2")
                      .answered(200, "moved")),
              PrimingCall.ready("vtex", "P-2"),
              List.of(
                  requested("vtex", "P-2", "r-1"),
                  PrimingCall.of(
                          VTEX_SELLER,
                          "POST",
                          "/api/oms/pvt/orders/{orderId}/deny-cancellation-request")
                      .named("orderId", "P-2")
                      .body(
                          "{\"cancellationRequestId\": \"r-1\", \"denyReason\": \"already engraved\"}")
                      .answered(200, "")),
              PrimingCall.ready("shopee", "P-4"),
              List.of(
                  requested("shopee", "P-4", "r-1"),
                  PrimingCall.of(SHOPEE_SELLER, "POST", "/api/v2/order/handle_buyer_cancellation")
                      .body("{\"order_sn\": \"P-4\", \"operation\": \"REJECT\"}")
                      .answered(200, "update_time")))
          .flatMap(List::stream)
          .toList();

  private Primed() {}

  private static PrimingCall requested(String dialect, String order, String request) {
    return PrimingCall.command(MARKETPLACE, order, "cancellation-requests")
        .named("link", "priming-" + dialect)
        .body("{\"requestId\": \"%s\"}".formatted(request))
        .answered(200, "moved");
  }
}
