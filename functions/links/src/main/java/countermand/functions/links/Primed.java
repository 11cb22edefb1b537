package countermand.functions.links;

import static countermand.runtime.priming.Voice.OPERATOR;

import countermand.runtime.priming.PrimingCall;
import java.util.List;

/**
 * What it says to itself before a snapshot is taken of it: a call of each dialect that it serves.
 */
final class Primed {
  static final List<PrimingCall> CALLS =
      List.of(
          PrimingCall.of(OPERATOR, "PUT", "/v1/links/{link}")
              .named("link", "primed")
              .body(
                  "{\"marketplace\": {\"dialect\": \"native\"},"
                      + " \"seller\": {\"dialect\": \"vtex\"}}")
              .answered(201, "primed"),
          PrimingCall.of(OPERATOR, "GET", "/v1/links/{link}").named("link", "primed"),
          PrimingCall.of(OPERATOR, "GET", "/v1/links"),
          PrimingCall.of(OPERATOR, "POST", "/v1/links/{link}/credentials")
              .named("link", "primed")
              .body("{\"side\": \"seller\"}")
              .answered(201, "secret"));

  private Primed() {}
}
