package countermand.pages;

import countermand.core.Role;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Outside;
import countermand.dialects.Vouched;
import countermand.dialects.Welcome;
import countermand.oidc.Attempt;
import countermand.oidc.Outcome;
import countermand.oidc.Provider;
import countermand.oidc.Seat;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Signing in elsewhere: at a provider of identities, where the deployment has one. It is left by a
 * link, since a form that leads to another site is against the pages' own policy, and comes to a
 * page of ours that goes on by itself: a redirect would still count as the provider's navigation,
 * and the new session, which is SameSite=Strict, would stay behind.
 */
final class Elsewhere {
  /**
   * A dependency failed (RFC 4918, 11.4): the hub itself is well, so no alarm of its own is raised
   * and no deployment is stopped.
   */
  private static final int DOWN = 424;

  /** A query that is any longer is not carried along. */
  private static final int NEXT_MAX = 1_000;

  private final Optional<Provider> provider;
  private final Address address;

  private Elsewhere(Optional<Provider> provider, Address address) {
    this.provider = provider;
    this.address = address;
  }

  /** Nowhere: people have keys. */
  static Elsewhere nowhere() {
    return new Elsewhere(Optional.empty(), new Address(Optional.empty()));
  }

  /** Where the deployment says. */
  static Elsewhere of(Outside outside) {
    return new Elsewhere(
        Provider.of(outside), new Address(outside.variables().apply("CONSOLE_URL")));
  }

  /** What people call it; empty where there is none. */
  String name() {
    return provider.map(Provider::name).orElse("");
  }

  /** Where somebody signs out there, too; empty where nobody can. */
  String signOut(HttpRequest request) {
    return provider
        .flatMap(known -> known.signOutAt(address.of(request, Address.SIGN_IN)))
        .map(URI::toString)
        .orElse("");
  }

  /** {@code GET /console/oidc/start}: to the provider. */
  HttpReply start(HttpRequest request) {
    return provider.map(known -> start(known, request)).orElseGet(() -> Denials.notFound(request));
  }

  private HttpReply start(Provider known, HttpRequest request) {
    AttemptCookie kept = new AttemptCookie(known.attempt(), seat(request), next(request));
    return known
        .signInAt(kept.attempt(), address.of(request, Address.RETURN))
        .map(to -> kept.keptBy(request, Pages.redirect(to.toString())))
        .orElseGet(() -> new ElsewherePage(known, request, kept.next()).says(DOWN, "down"));
  }

  /** {@code GET /console/oidc/return}: back from it. */
  Welcome back(HttpRequest request) {
    return new Welcome(
        () -> provider.map(known -> asked(known, request)).orElseGet(() -> unknown(request)),
        SessionCookie.LIFETIME,
        token -> SessionCookie.begun(request, gone(request, welcome(request)), token),
        provider
            .map(known -> gone(request, page(known, request).says(403, "nowhere")))
            .orElseGet(() -> Denials.notFound(request)));
  }

  private static Vouched unknown(HttpRequest request) {
    return new Vouched.Nobody(Denials.notFound(request), false);
  }

  /** Only what belongs to this browser's attempt is brought to the provider at all. */
  private Vouched asked(Provider known, HttpRequest request) {
    String state = request.queryValue("state").orElse("");
    Optional<Attempt> own =
        AttemptCookie.of(request).map(AttemptCookie::attempt).filter(a -> a.owns(state));
    Optional<String> error = request.queryValue("error");
    Optional<String> code = request.queryValue("code").filter(text -> !text.isBlank());
    if (own.isEmpty() || (error.isEmpty() && code.isEmpty())) {
      return nobody(request, page(known, request).says(400, "strange"), false);
    }
    if (error.isPresent()) {
      known.complained(error.get());
      boolean refused = error.get().equals("access_denied");
      return nobody(request, page(known, request).says(403, refused ? "denied" : "failed"), false);
    }
    return came(
        known,
        request,
        known.outcome(own.get(), code.orElseThrow(), address.of(request, Address.RETURN)));
  }

  private Vouched came(Provider known, HttpRequest request, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Known(String person, List<Seat> seats) -> seated(known, request, person, seats);
      case Outcome.Refused _ -> nobody(request, page(known, request).says(401, "refused"), true);
      case Outcome.Unavailable _ -> nobody(request, page(known, request).says(DOWN, "down"), false);
    };
  }

  private Vouched seated(Provider known, HttpRequest request, String person, List<Seat> seats) {
    if (seats.isEmpty()) {
      String out = signOut(request);
      return nobody(request, page(known, request).says(403, "nobody", List.of(), out), false);
    }
    String wanted = AttemptCookie.of(request).map(AttemptCookie::seat).orElse("");
    Optional<Seat> seat =
        seats.size() == 1
            ? Optional.of(seats.getFirst())
            : seats.stream().filter(one -> one.text().equals(wanted)).findFirst();
    return seat.<Vouched>map(one ->
            new Vouched.Person(person, one.role(), one.role() == Role.OPERATOR ? null : one.link()))
        .orElseGet(
            () -> nobody(request, page(known, request).says(200, "choose", seats, ""), false));
  }

  private static Vouched nobody(HttpRequest request, HttpReply reply, boolean wrong) {
    return new Vouched.Nobody(gone(request, reply), wrong);
  }

  /** The address of the page has the spent code in it, and is nobody's business. */
  private static HttpReply gone(HttpRequest request, HttpReply reply) {
    return AttemptCookie.goneWith(request, reply).with("Referrer-Policy", "no-referrer");
  }

  private static HttpReply welcome(HttpRequest request) {
    Frame frame = Frame.of(request, Address.SIGN_IN);
    return Pages.page("welcome", frame, Place.root(request) + kept(request));
  }

  private static ElsewherePage page(Provider known, HttpRequest request) {
    return new ElsewherePage(known, request, kept(request));
  }

  /** Where somebody wanted to go when the attempt began. */
  private static String kept(HttpRequest request) {
    return AttemptCookie.of(request).map(AttemptCookie::next).orElse(Place.HOME);
  }

  private static String next(HttpRequest request) {
    return Place.inside(
        request.queryValue("next").filter(text -> text.length() <= NEXT_MAX).orElse(""));
  }

  private static String seat(HttpRequest request) {
    return request.queryValue("as").flatMap(Seat::of).map(Seat::text).orElse("");
  }
}
