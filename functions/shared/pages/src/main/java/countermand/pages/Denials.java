package countermand.pages;

import countermand.dialects.Denial;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;

/** What a person reads who is not let in, or not now. */
final class Denials {
  private Denials() {}

  static HttpReply reply(HttpRequest request, Denial denial) {
    return switch (denial) {
      case Denial.Unauthenticated _ -> stranger(request);
      case Denial.Forbidden _ -> page(403, request, "forbidden");
      case Denial.RouteNotFound _, Denial.LinkNotFound _ -> notFound(request);
      case Denial.BodyTooLarge _ -> page(413, request, "too-large");
      case Denial.Unavailable(int seconds, boolean _) ->
          page(503, request, "unavailable").with("Retry-After", Integer.toString(seconds));
      case Denial.Busy(int seconds) ->
          page(429, request, "busy").with("Retry-After", Integer.toString(seconds));
      case Denial.RateLimited limited ->
          limited.on(
              request.route().equals(ConsoleRoutes.SIGN_IN)
                  ? SignIn.refused(429, request, "sign-in.slow")
                  : page(429, request, "busy"));
    };
  }

  static HttpReply notFound(HttpRequest request) {
    return page(404, request, "not-found");
  }

  static HttpReply busy(HttpRequest request) {
    return page(429, request, "busy").with("Retry-After", "1");
  }

  /** A form that is not the session's own: somebody else's, or of a session before. */
  static HttpReply foreignForm(HttpRequest request) {
    return page(403, request, "foreign-form");
  }

  private static HttpReply stranger(HttpRequest request) {
    if (request.route().equals(ConsoleRoutes.SIGN_IN)) {
      return SignIn.refused(401, request, "sign-in.wrong");
    }
    String next = request.method().equals("GET") ? Place.here(request) : "console";
    String ended = SessionCookie.token(request).isPresent() ? "&ended=1" : "";
    return SessionCookie.ended(
        request,
        Pages.redirect(
            Place.root(request) + "console/sign-in?next=" + Place.encoded(next) + ended));
  }

  private static HttpReply page(int status, HttpRequest request, String what) {
    return Pages.page(status, "denied", Frame.of(request), what);
  }
}
