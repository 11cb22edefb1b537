package countermand.dialects.vtex;

import countermand.dialects.Denial;
import countermand.dialects.HttpReply;

/** What is answered to a request that does not reach the rules. */
final class Denials {
  private Denials() {}

  static HttpReply reply(Denial denial) {
    return switch (denial) {
      case Denial.Unauthenticated _ ->
          VtexError.reply(
              401,
              Words.CODE_UNAUTHENTICATED,
              "Unauthorized: send the headers "
                  + Words.HEADER_KEY
                  + " and "
                  + Words.HEADER_TOKEN
                  + " with the key and token that you were given, or put them into the endpoint's"
                  + " query as "
                  + Words.QUERY_KEY
                  + " and "
                  + Words.QUERY_TOKEN
                  + ".");
      case Denial.Forbidden _ ->
          VtexError.reply(
              403,
              "FORBIDDEN",
              "This key may not do this: the link is another's, or the call is the other side's."
                  + " Check the path, and whose key you use.");
      case Denial.RouteNotFound _ ->
          VtexError.reply(404, "ROUTE_NOT_FOUND", "There is no such path or method; check both.");
      case Denial.BodyTooLarge tooLarge ->
          VtexError.reply(
              413,
              "BODY_TOO_LARGE",
              "The body is over " + tooLarge.bytesMax() + " bytes; send less at once.");
      case Denial.Illegible _ -> VtexError.malformed(Denial.Illegible.WHY + ".");
      case Denial.LinkNotFound _ ->
          VtexError.reply(404, "LINK_NOT_FOUND", "There is no such link; check the path.");
      case Denial.Unavailable unavailable ->
          VtexError.reply(
              503,
              "UNAVAILABLE",
              "Something behind us is broken for the moment; send the same request again later.",
              unavailable.retryAfterSeconds());
      case Denial.RateLimited limited ->
          limited.on(
              VtexError.reply(
                  429,
                  "RATE_LIMITED",
                  "This link has used up its requests of this minute; wait as many seconds as"
                      + " Retry-After says and send the same request again."));
      case Denial.Busy busy -> busy(busy.retryAfterSeconds());
    };
  }

  static HttpReply busy(int retryAfterSeconds) {
    return VtexError.reply(
        429,
        "BUSY",
        "Many others decide on this order at once; send the same request again.",
        retryAfterSeconds);
  }
}
