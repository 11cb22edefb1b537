package countermand.dialects.unicommerce;

import countermand.dialects.Denial;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.json.JsonObject;

/** What is answered to a request that does not reach the rules, in the shape of its route. */
final class Denials {
  private Denials() {}

  static HttpReply reply(HttpRequest request, Denial denial) {
    return switch (denial) {
      case Denial.Unauthenticated _ -> unauthenticated(request);
      case Denial.Forbidden _ ->
          reply(
              request,
              403,
              "These credentials may not do this: the call is the other side's. Check whose you"
                  + " use.");
      case Denial.RouteNotFound _ ->
          reply(request, 404, "There is no such path or method; check both.");
      case Denial.BodyTooLarge large ->
          reply(
              request, 413, "The body is over " + large.bytesMax() + " bytes; send less at once.");
      case Denial.Illegible _ ->
          reply(request, 400, "It cannot be read: " + Denial.Illegible.WHY + ".");
      case Denial.LinkNotFound _ -> reply(request, 404, "There is no such link; check the path.");
      case Denial.Unavailable it ->
          again(
              reply(
                  request,
                  503,
                  "Something behind us is broken for the moment; send the same request again"
                      + " later."),
              it.retryAfterSeconds());
      case Denial.RateLimited limited ->
          limited.on(
              reply(
                  request,
                  429,
                  "So many requests in a minute are too many; send the same request again later."));
      case Denial.Busy it -> again(reply(request, 429, Replies.BUSY), it.retryAfterSeconds());
    };
  }

  private static HttpReply unauthenticated(HttpRequest request) {
    return switch (request.resource()) {
      case Words.AUTH_TOKEN ->
          Body.read(request.body()) instanceof Body.Junk(String message)
                  && request.method().equals("POST")
              ? reply(request, 400, message)
              : reply(request, 401, "Send the username and the password that you were given.");
      case Words.ORDER_CANCEL ->
          reply(
              request,
              401,
              "Send the headers clientid, merchantid and securitykey that you were given.");
      default ->
          reply(
              request,
              401,
              "Send the header apiKey with a token that is not expired; /authToken gives one.");
    };
  }

  private static HttpReply reply(HttpRequest request, int status, String message) {
    return switch (request.resource()) {
      case Words.AUTH_TOKEN ->
          Replies.json(
              status,
              new JsonObject().text(Words.STATUS, refusal(request)).text(Words.MESSAGE, message));
      case Words.ORDER_CANCEL -> Replies.ofOrder(status, Words.NO, message);
      default -> Replies.ofItems(status, message);
    };
  }

  /** The two ways to ask for a token have a word each for no. */
  private static String refusal(HttpRequest request) {
    return request.method().equals("GET") ? Words.NONE : Words.INVALID_CREDENTIALS;
  }

  private static HttpReply again(HttpReply reply, int seconds) {
    return reply.with("Retry-After", Integer.toString(seconds));
  }
}
