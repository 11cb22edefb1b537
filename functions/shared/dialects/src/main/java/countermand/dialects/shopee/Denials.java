package countermand.dialects.shopee;

import countermand.dialects.Denial;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;

/** What is answered to a request that does not reach the rules. */
final class Denials {
  private Denials() {}

  static HttpReply reply(HttpRequest request, Denial denial) {
    return request.resource().equals(Words.PUSH)
        ? ofPush(request, denial)
        : ofCall(request, denial);
  }

  /** Shopee reads no body; and its trial of an address does nothing, whoever makes it. */
  private static HttpReply ofPush(HttpRequest request, Denial denial) {
    HttpReply reply = ofCall(request, denial);
    boolean trial = denial instanceof Denial.Unauthenticated && Push.isTrial(request);
    return new HttpReply(trial ? 200 : reply.status(), reply.headers(), "");
  }

  private static HttpReply ofCall(HttpRequest request, Denial denial) {
    return switch (denial) {
      case Denial.Unauthenticated it ->
          Replies.refused(
              request, 403, new Query(request).fault().orElseGet(() -> unproved(it.why())));
      case Denial.Forbidden _ -> Replies.refused(request, 403, ShopeeError.NOT_ALLOWED);
      case Denial.RouteNotFound _, Denial.LinkNotFound _ ->
          Replies.refused(request, 404, ShopeeError.NO_SUCH_API);
      case Denial.BodyTooLarge large ->
          Replies.refused(
              request,
              413,
              ShopeeError.wrong(
                  "the body is over " + large.bytesMax() + " bytes; send less at once."));
      case Denial.Illegible _ ->
          Replies.refused(request, 400, ShopeeError.wrong(Denial.Illegible.WHY + "."));
      case Denial.Unavailable it ->
          Replies.refused(request, 503, it.unreachable() ? ShopeeError.NETWORK : ShopeeError.SERVER)
              .with("Retry-After", Integer.toString(it.retryAfterSeconds()));
      case Denial.RateLimited limited ->
          limited.on(Replies.refused(request, 429, ShopeeError.RATE_LIMIT));
      case Denial.Busy it -> busy(request, it.retryAfterSeconds());
    };
  }

  /** So many others at work on the order, or so many different calls about it. */
  static HttpReply busy(HttpRequest request, int retryAfterSeconds) {
    return Replies.refused(request, 429, ShopeeError.SERVER)
        .with("Retry-After", Integer.toString(retryAfterSeconds));
  }

  private static ShopeeError unproved(Denial.Unauthenticated.Why why) {
    return switch (why) {
      case UNPROVED -> ShopeeError.WRONG_SIGN;
      case OTHER_ACCOUNT -> ShopeeError.NOT_LINKED;
      case TOKEN_UNKNOWN -> ShopeeError.TOKEN_UNKNOWN;
      case TOKEN_ENDED -> ShopeeError.TOKEN_ENDED;
    };
  }
}
