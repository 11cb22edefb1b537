package countermand.pages;

import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Outside;
import countermand.dialects.Vouched;
import countermand.dialects.Welcome;
import countermand.oidc.Provider;
import countermand.oidc.Seat;
import java.util.Optional;

/**
 * Signing in elsewhere: at a provider of identities, where the deployment has one. It is left by a
 * link, since a form that leads to another site is against the pages' own policy, and comes to a
 * page of ours that goes on by itself: a redirect would still count as the provider's navigation,
 * and the new session, which is SameSite=Strict, would stay behind.
 */
final class Elsewhere {
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
    return provider.map(known -> address.signOut(known, request)).orElse("");
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
        .orElseGet(() -> new ElsewherePage(known, request, kept.next()).down());
  }

  /** {@code GET /console/oidc/return}: back from it. */
  Welcome back(HttpRequest request) {
    return provider
        .map(known -> new Homecoming(known, request, address).welcome())
        .orElseGet(() -> nobodys(request));
  }

  private static Welcome nobodys(HttpRequest request) {
    HttpReply notFound = Denials.notFound(request);
    return new Welcome(
        () -> new Vouched.Nobody(notFound, false),
        SessionCookie.LIFETIME,
        _ -> notFound,
        () -> notFound);
  }

  private static String next(HttpRequest request) {
    return Place.inside(
        request.queryValue("next").filter(text -> text.length() <= NEXT_MAX).orElse(""));
  }

  private static String seat(HttpRequest request) {
    return request.queryValue("as").flatMap(Seat::of).map(Seat::text).orElse("");
  }
}
