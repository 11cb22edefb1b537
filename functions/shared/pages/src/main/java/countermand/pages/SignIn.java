package countermand.pages;

import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Presented;
import countermand.dialects.links.ConsoleKeys;
import java.util.Set;

/** In and out. */
public final class SignIn {
  private static final String PAGE = "sign-in";
  private static final String NEXT = "next";

  /** What a browser says of a request that no other site has made (Fetch Metadata). */
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private SignIn() {}

  /**
   * What the page shows.
   *
   * @param next where to go then, from the root
   * @param message the key of what is to be said; empty where nothing is
   */
  public record View(String next, String message) {}

  /** {@code GET /console/sign-in}. */
  static HttpReply page(HttpRequest request) {
    String message = request.queryValue("ended").isPresent() ? "sign-in.ended" : "";
    return page(200, request, request.queryValue(NEXT).orElse(""), message);
  }

  /** The form again, and what was wrong with it. */
  static HttpReply refused(int status, HttpRequest request, String message) {
    return page(status, request, Form.of(request).text(NEXT), message);
  }

  private static HttpReply page(int status, HttpRequest request, String next, String message) {
    return Pages.page(status, PAGE, Frame.of(request), new View(Place.inside(next), message));
  }

  /** The key that was typed; none where another site's page has typed it. */
  static Presented presented(HttpRequest request) {
    boolean foreign =
        request.header("Sec-Fetch-Site").filter(site -> !OWN.contains(site)).isPresent();
    return foreign
        ? new Presented.Nothing()
        : ConsoleKeys.read(Form.of(request).text("key"))
            .<Presented>map(Presented.Typed::new)
            .orElseGet(Presented.Nothing::new);
  }

  /** {@code POST /console/sign-in}, by somebody whose key is right. */
  static Call signIn(HttpRequest request, Role role) {
    String wanted = Place.inside(Form.of(request).text(NEXT));
    String next = wanted.equals(Place.HOME) ? first(role) : wanted;
    return new Call.IssueToken(
        SessionCookie.LIFETIME,
        token -> SessionCookie.begun(request, Pages.redirect(Place.root(request) + next), token));
  }

  /** {@code POST /console/sign-out}. */
  static Call signOut(HttpRequest request, Role role) {
    if (!SessionCookie.owns(request, Form.of(request))) {
      return new Call.Answered(Denials.foreignForm(request));
    }
    return new Call.EndToken(
        SessionCookie.token(request).orElse(""),
        SessionCookie.ended(request, Pages.redirect(Place.root(request) + "console/sign-in")));
  }

  /** {@code GET /console}: to where one's work is. */
  static Call home(HttpRequest request, Role role) {
    return new Call.Answered(Pages.redirect(Place.root(request) + first(role)));
  }

  private static String first(Role role) {
    return switch (role) {
      case MARKETPLACE, SELLER -> Place.HOME + "/decisions";
      case OPERATOR -> Place.HOME + "/links";
    };
  }
}
