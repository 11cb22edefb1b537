package countermand.pages;

import countermand.dialects.Denial;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;

/** What a person reads who is not let in, or not now. */
final class Denials {
  private Denials() {}

  static HttpReply reply(HttpRequest request, Denial denial, Elsewhere elsewhere) {
    return switch (denial) {
      case Denial.Unauthenticated _ -> stranger(request, elsewhere);
      case Denial.Forbidden _ -> page(403, request, "forbidden");
      case Denial.RouteNotFound _, Denial.LinkNotFound _ -> notFound(request);
      case Denial.BodyTooLarge _ -> page(413, request, "too-large");
      case Denial.Illegible _ -> page(400, request, "illegible");
      case Denial.Unavailable(int seconds, boolean _) ->
          page(503, request, "unavailable").with("Retry-After", Integer.toString(seconds));
      case Denial.Busy(int seconds) ->
          page(429, request, "busy").with("Retry-After", Integer.toString(seconds));
      case Denial.RateLimited limited ->
          limited.on(
              request.route().equals(ConsoleRoutes.SIGN_IN)
                  ? SignIn.refused(429, request, "sign-in.slow", elsewhere)
                  : page(429, request, "busy"));
    };
  }

  static HttpReply notFound(HttpRequest request) {
    return page(404, request, "not-found");
  }

  static HttpReply busy(HttpRequest request) {
    return page(429, request, "busy").with("Retry-After", "1");
  }

  /** What the API calls {@code DELIVERY_UNTELLABLE}. */
  static HttpReply untellable(HttpRequest request) {
    return page(409, request, "untellable");
  }

  /** A form that is not the session's own: somebody else's, or of a session before. */
  static HttpReply foreignForm(HttpRequest request) {
    return page(403, request, "foreign-form");
  }

  private static HttpReply stranger(HttpRequest request, Elsewhere elsewhere) {
    if (request.route().equals(ConsoleRoutes.SIGN_IN)) {
      return SignIn.refused(401, request, "sign-in.wrong", elsewhere);
    }
    String next = request.method().equals("GET") ? Place.here(request) : Place.HOME;
    String to = Place.root(request) + Address.SIGN_IN + "?next=" + Place.encoded(next);
    // Where another site's link leads here, a session stays behind: that is not its end.
    return SessionCookie.token(request).isEmpty()
        ? Pages.redirect(to)
        : SessionCookie.ended(request, Pages.redirect(to + "&ended=1"));
  }

  private static HttpReply page(int status, HttpRequest request, String what) {
    return Pages.page(status, "denied", Frame.of(request), what);
  }
}
