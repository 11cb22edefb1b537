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
   * @param provider what people call the place where they may sign in instead; empty: none
   * @param signOut where they sign out there; empty where nobody needs to, or can
   */
  public record View(String next, String message, String provider, String signOut) {
    /** Where to go then, as a query has it. */
    public String nextQuery() {
      return Place.encoded(next);
    }
  }

  /** {@code GET /console/sign-in}. */
  static HttpReply page(HttpRequest request, Elsewhere elsewhere) {
    boolean out = request.queryValue("out").isPresent();
    View view =
        new View(
            Place.inside(request.queryValue(NEXT).orElse("")),
            out ? "sign-in.out" : request.queryValue("ended").isPresent() ? "sign-in.ended" : "",
            elsewhere.name(),
            out ? elsewhere.signOut(request) : "");
    return Pages.page(200, PAGE, Frame.of(request), view);
  }

  /** The form again, and what was wrong with it. */
  static HttpReply refused(int status, HttpRequest request, String message, Elsewhere elsewhere) {
    String next = Place.inside(Form.of(request).text(NEXT));
    View view = new View(next, message, elsewhere.name(), "");
    return Pages.page(status, PAGE, Frame.of(request), view);
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
        SessionCookie.ended(
            request, Pages.redirect(Place.root(request) + Address.SIGN_IN + "?out=1")));
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
