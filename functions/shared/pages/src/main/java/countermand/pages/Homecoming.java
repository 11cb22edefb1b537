package countermand.pages;

import countermand.core.Role;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Vouched;
import countermand.dialects.Welcome;
import countermand.oidc.Attempt;
import countermand.oidc.Outcome;
import countermand.oidc.Provider;
import countermand.oidc.Seat;
import java.util.List;
import java.util.Optional;

/** Somebody who comes back from the provider, with or without being let in. */
final class Homecoming {
  private final Provider provider;
  private final HttpRequest request;
  private final Address address;
  private final Optional<AttemptCookie> kept;

  /**
   * A browser comes back.
   *
   * @param request what it brings: the provider's query, and what it has kept itself
   */
  Homecoming(Provider provider, HttpRequest request, Address address) {
    this.provider = provider;
    this.request = request;
    this.address = address;
    this.kept = AttemptCookie.of(request);
  }

  Welcome welcome() {
    return new Welcome(
        this::asked,
        SessionCookie.LIFETIME,
        token -> SessionCookie.begun(request, gone(onward()), token),
        () -> gone(page().says(403, "nowhere")));
  }

  /** Only what belongs to this browser's attempt is brought to the provider at all. */
  private Vouched asked() {
    String state = request.queryValue("state").orElse("");
    Optional<Attempt> own = kept.map(AttemptCookie::attempt).filter(a -> a.owns(state));
    Optional<String> error = request.queryValue("error");
    Optional<String> code = request.queryValue("code").filter(text -> !text.isBlank());
    if (own.isEmpty() || (error.isEmpty() && code.isEmpty())) {
      return nobody(page().says(400, "strange"), false);
    }
    if (error.isPresent()) {
      provider.complained(error.get());
      boolean refused = error.get().equals("access_denied");
      return nobody(page().says(403, refused ? "denied" : "failed"), false);
    }
    return came(
        provider.outcome(own.get(), code.orElseThrow(), address.of(request, Address.RETURN)));
  }

  private Vouched came(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Known(String person, List<Seat> seats) -> seated(person, seats);
      case Outcome.Refused _ -> nobody(page().says(401, "refused"), true);
      case Outcome.Unavailable _ -> nobody(page().down(), false);
    };
  }

  private Vouched seated(String person, List<Seat> seats) {
    if (seats.isEmpty()) {
      String out = address.signOut(provider, request);
      return nobody(page().says(403, "nobody", List.of(), out), false);
    }
    String wanted = kept.map(AttemptCookie::seat).orElse("");
    Optional<Seat> seat =
        seats.size() == 1
            ? Optional.of(seats.getFirst())
            : seats.stream().filter(one -> one.text().equals(wanted)).findFirst();
    return seat.<Vouched>map(one ->
            new Vouched.Person(person, one.role(), one.role() == Role.OPERATOR ? null : one.link()))
        .orElseGet(() -> nobody(page().says(200, "choose", seats, ""), false));
  }

  private Vouched nobody(HttpReply reply, boolean wrong) {
    return new Vouched.Nobody(gone(reply), wrong);
  }

  /** The address of the page has the spent code in it, and is nobody's business. */
  private HttpReply gone(HttpReply reply) {
    return AttemptCookie.goneWith(request, reply).with("Referrer-Policy", "no-referrer");
  }

  private HttpReply onward() {
    Frame frame = Frame.of(request, Address.SIGN_IN);
    return Pages.page("welcome", frame, Place.root(request) + next());
  }

  private ElsewherePage page() {
    return new ElsewherePage(provider, request, next());
  }

  /** Where somebody wanted to go when the attempt began. */
  private String next() {
    return kept.map(AttemptCookie::next).orElse(Place.HOME);
  }
}
