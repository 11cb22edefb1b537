package countermand.pages;

import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.oidc.Attempt;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a browser keeps while somebody signs in elsewhere. The provider sends the browser back from
 * its own site: a cookie that is SameSite=Strict stays behind then, so this one is Lax, and comes
 * along with links and redirects, but with no other site's forms.
 *
 * @param attempt what makes the attempt this browser's
 * @param seat as whom somebody wants to work; empty where that is not chosen
 * @param next where to go then, from the root
 */
record AttemptCookie(Attempt attempt, String seat, String next) {
  /** Long enough to look for a telephone, and to type a code from it. */
  static final Duration LIFETIME = Duration.ofMinutes(10);

  private static final String NAME = "countermand-oidc";

  static Optional<AttemptCookie> of(HttpRequest request) {
    return Cookies.read(request, name(request))
        .map(value -> List.of(value.split("\\.", -1)))
        .filter(parts -> parts.size() == 3 && Attempt.isOne(parts.getFirst()))
        .map(parts ->
            new AttemptCookie(
                new Attempt(parts.getFirst()),
                decoded(parts.get(1)),
                Place.inside(decoded(parts.get(2)))));
  }

  HttpReply keptBy(HttpRequest request, HttpReply reply) {
    String value = attempt.secret() + "." + encoded(seat) + "." + encoded(next);
    return reply.keeping(
        Cookies.setForReturning(request, name(request), value, LIFETIME.toSeconds()));
  }

  /** It is good for one return, whatever comes of it. */
  static HttpReply goneWith(HttpRequest request, HttpReply reply) {
    return reply.keeping(Cookies.setForReturning(request, name(request), "", 0));
  }

  private static String name(HttpRequest request) {
    return Cookies.guarded(request, NAME);
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String text) {
    try {
      return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      // Nobody but the reader can have written it: it goes where everybody begins.
      return "";
    }
  }
}
