package countermand.functions.console;

import static countermand.runtime.priming.Voice.CONSOLE_SELLER;
import static countermand.runtime.priming.Voice.MARKETPLACE;

import countermand.runtime.priming.PrimingCall;
import java.util.List;
import java.util.stream.Stream;

/** What it says to itself before a snapshot is taken of it: a seller's way through the pages. */
final class Primed {
  private static final String LINK = CONSOLE_SELLER.link();
  private static final String ORDER = "P-1";

  static final List<PrimingCall> CALLS =
      Stream.of(
              PrimingCall.ready("console", ORDER),
              List.of(
                  PrimingCall.command(MARKETPLACE, ORDER, "cancellation-requests")
                      .named("link", LINK)
                      .body("{\"requestId\": \"r-1\"}")
                      .answered(200, "moved"),
                  page("/console/sign-in").answered(200, "<form"),
                  PrimingCall.of(CONSOLE_SELLER, "POST", "/console/sign-in")
                      .body("key=cm_console-seller_priming")
                      .answered(303, ""),
                  page("/console/decisions").answered(200, "<main"),
                  page("/console/orders/{orderId}").named("orderId", ORDER).answered(200, "r-1"),
                  page("/console/search").query("q", ORDER).answered(303, "")))
          .flatMap(List::stream)
          .toList();

  private Primed() {}

  private static PrimingCall page(String resource) {
    return PrimingCall.of(CONSOLE_SELLER, "GET", resource);
  }
}
