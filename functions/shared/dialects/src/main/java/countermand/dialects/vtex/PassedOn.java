package countermand.dialects.vtex;

import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Passed;
import java.time.Duration;
import java.util.function.Function;

/** Calls that a seller's own endpoint answers, where the seller has one behind us. */
final class PassedOn {
  /** VTEX waits 2.5 seconds for a simulation; what is left is ours and the way's. */
  private static final Duration SIMULATION = Duration.ofMillis(2_200);

  private static final Duration OTHERS = Duration.ofSeconds(10);
  private static final int RETRY_AFTER_SECONDS = 5;

  private PassedOn() {}

  /** A call that means nothing to us. */
  static Call unknown(HttpRequest request, Role role) {
    return of(
        request,
        new Call.Answered(
            VtexError.reply(
                404,
                "ROUTE_NOT_FOUND",
                "There is no such path or method, and the seller of this link has no endpoint of"
                    + " its own to pass it on to; check both, or have the link's upstream set.")),
        passed -> new Call.Answered(reply(passed)));
  }

  /**
   * A call that means something to us, too.
   *
   * @param otherwise where the seller has no endpoint of its own
   * @param then where it has taken the call; what it does not take is answered as it answers
   */
  static Call of(HttpRequest request, Call otherwise, Function<Passed, Call> then) {
    return new Call.IfUpstream(passed(request, then), otherwise);
  }

  /** A call of a link whose seller has an endpoint of its own. */
  static Call passed(HttpRequest request, Function<Passed, Call> then) {
    return new Call.PassOn(
        request.path().endsWith("/simulation") ? SIMULATION : OTHERS,
        upstream -> UpstreamCall.of(upstream, request),
        passed -> passed.success() ? then.apply(passed) : new Call.Answered(reply(passed)),
        VtexError.reply(
            503,
            "UNAVAILABLE",
            "The seller's own endpoint did not answer in time; send the same request again later.",
            RETRY_AFTER_SECONDS),
        VtexError.reply(
            400,
            "UPSTREAM_OF_LINK",
            "The seller of this link has an endpoint of its own: send this below /links/{link}"
                + " instead, so that it is passed on."));
  }

  /** The seller's answer, byte for byte. */
  static HttpReply reply(Passed passed) {
    return HttpReply.bytes(
        passed.status(), PassedHeaders.ofAnswer(passed.headers()), passed.body());
  }
}
