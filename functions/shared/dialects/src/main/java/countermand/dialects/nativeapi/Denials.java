package countermand.dialects.nativeapi;

import countermand.dialects.Denial;
import countermand.dialects.HttpReply;

/** What is answered to a request that does not reach the rules. */
final class Denials {
  private Denials() {}

  static HttpReply reply(Denial denial) {
    return switch (denial) {
      case Denial.Unauthenticated _ ->
          new Problem(
                  401,
                  "UNAUTHENTICATED",
                  "The credential is missing or not known; send the header Authorization: Bearer"
                      + " with the key that you were given.")
              .reply()
              .with("WWW-Authenticate", "Bearer");
      case Denial.Forbidden _ ->
          new Problem(
                  403,
                  "FORBIDDEN",
                  "This credential may not do this: the link is another's, or the call is the other"
                      + " side's. Check the link in the path, and whose key you use.")
              .reply();
      case Denial.RouteNotFound _ ->
          new Problem(
                  404,
                  "ROUTE_NOT_FOUND",
                  "There is no such path, or it does not take this method; check both against the"
                      + " API's description.")
              .reply();
      case Denial.BodyTooLarge tooLarge ->
          new Problem(
                  413,
                  "BODY_TOO_LARGE",
                  "The body is over " + tooLarge.bytesMax() + " bytes; send less at once.")
              .reply();
      case Denial.Illegible _ -> Problem.malformed("", Denial.Illegible.WHY).reply();
      case Denial.LinkNotFound _ ->
          new Problem(404, "LINK_NOT_FOUND", "There is no such link; check its name in the path.")
              .reply();
      case Denial.Unavailable unavailable ->
          new Problem(
                  503,
                  "UNAVAILABLE",
                  "Something behind us is broken for the moment; send the same request again later,"
                      + " repeating it is safe.")
              .reply(unavailable.retryAfterSeconds());
      case Denial.RateLimited limited ->
          limited.on(
              new Problem(
                      429,
                      "RATE_LIMITED",
                      "This link has used up its requests of this minute; wait as many seconds as"
                          + " Retry-After says and send the same request again.")
                  .reply());
      case Denial.Busy busy -> busy(busy.retryAfterSeconds());
    };
  }

  static HttpReply busy(int retryAfterSeconds) {
    return new Problem(
            429,
            "BUSY",
            "Many others decide on this order at once; send the same request again, repeating it is"
                + " safe.")
        .reply(retryAfterSeconds);
  }
}
