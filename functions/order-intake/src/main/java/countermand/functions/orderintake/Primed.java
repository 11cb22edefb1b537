package countermand.functions.orderintake;

import static countermand.runtime.priming.Voice.SELLER;
import static countermand.runtime.priming.Voice.VTEX_MARKETPLACE;
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
                  PrimingCall.command(SELLER, "P-1", "handling").answered(200, "moved"),
                  PrimingCall.command(SELLER, "P-1", "invoices")
                      .body("{\"type\": \"output\", \"number\": \"1\", \"value\": 2500}")
                      .answered(200, "moved"),
                  PrimingCall.command(SELLER, "P-1", "shipment").answered(200, "moved")),
              List.of(
                  PrimingCall.of(VTEX_MARKETPLACE, "POST", "/pvt/orders")
                      .body(
                          "[{\"marketplaceOrderId\": \"P-2\", \"items\": [{\"id\": \"SKU-7\","
                              + " \"quantity\": 2, \"seller\": \"1\", \"price\": 1000}]}]"),
                  PrimingCall.of(VTEX_MARKETPLACE, "POST", "/pvt/orders/{orderId}/fulfill")
                      .named("orderId", "P-2")
                      .body("{\"marketplaceOrderId\": \"P-2\"}"),
                  PrimingCall.of(
                          VTEX_SELLER, "POST", "/api/oms/pvt/orders/{orderId}/start-handling")
                      .named("orderId", "P-2")
                      .answered(204, ""),
                  PrimingCall.of(VTEX_SELLER, "POST", "/api/oms/pvt/orders/{orderId}/invoice")
                      .named("orderId", "P-2")
                      .body(
                          "{\"type\": \"Output\", \"issuanceDate\": \"2024-01-31T18:25:43Z\","
                              + " \"invoiceNumber\": \"1\", \"invoiceValue\": \"2000\", \"items\": []}")
                      .answered(200, "receipt")))
          .flatMap(List::stream)
          .toList();

  private Primed() {}
}
