package countermand.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import countermand.dialects.Endpoints;
import countermand.dialects.Outside;
import countermand.dialects.Sha256;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A provider of identities, to which people are sent and from which they come back with a code
 * (OpenID Connect Core 1.0, 3.1: authorization code flow, with PKCE, RFC 7636). Of what it says of
 * them we take their subject and one claim; nothing else is asked for or kept.
 */
public final class Provider {
  private static final int PERSON_DIGITS = 32;

  private final Settings settings;
  private final Outside outside;
  private final Web web;
  private final Discovery discovery;
  private final Codes codes;
  private @Nullable IdTokens tokens;
  private @Nullable URI keysAt;

  private Provider(Settings settings, Outside outside) {
    this.settings = settings;
    this.outside = outside;
    this.web = new Web(outside.calls());
    this.discovery = new Discovery(web, settings.issuer(), outside.clock());
    this.codes = new Codes(settings, web);
  }

  /** The one that the deployment has set; empty where it has none. It is not called yet. */
  public static Optional<Provider> of(Outside outside) {
    return Settings.of(outside.variables()).map(settings -> new Provider(settings, outside));
  }

  /** What people call it. */
  public String name() {
    return settings.name();
  }

  /** The claim that says whose a person is here. */
  public String claim() {
    return settings.claim();
  }

  /** A new attempt. */
  public Attempt attempt() {
    return Attempt.fresh(outside.chance());
  }

  /**
   * Where a browser is sent to; empty where the provider does not answer.
   *
   * @param redirect where it is to come back
   */
  public Optional<URI> signInAt(Attempt attempt, URI redirect) {
    return metadata()
        .map(provider -> {
          Map<String, String> query = new LinkedHashMap<>();
          query.put("response_type", "code");
          query.put("client_id", settings.clientId());
          query.put("redirect_uri", redirect.toString());
          query.put("scope", settings.scope());
          query.put("state", attempt.state());
          query.put("nonce", attempt.nonce());
          query.put("code_challenge", attempt.challenge());
          query.put("code_challenge_method", "S256");
          return Endpoints.withQuery(provider.authorization(), Codes.encoded(query));
        });
  }

  /**
   * Where a browser is sent to sign out there, too; empty where the provider has no such place.
   *
   * @param back where it is to come back
   */
  public Optional<URI> signOutAt(URI back) {
    return metadata()
        .flatMap(Metadata::endSession)
        .map(place -> {
          Map<String, String> query = new LinkedHashMap<>();
          query.put("client_id", settings.clientId());
          query.put("post_logout_redirect_uri", back.toString());
          // Cognito's own name for it; whoever does not know it leaves it alone (RFC 6749, 3.1).
          query.put("logout_uri", back.toString());
          return Endpoints.withQuery(place, Codes.encoded(query));
        });
  }

  /**
   * Who came back.
   *
   * @param attempt with which the browser went; what it brings back must be that one's already
   * @param redirect where it came back, as it was said when it went
   */
  public Outcome outcome(Attempt attempt, String code, URI redirect) {
    try {
      Metadata provider = discovery.metadata();
      Optional<String> token = codes.exchanged(provider, code, attempt, redirect);
      if (token.isEmpty()) {
        return new Outcome.Refused();
      }
      return tokens(provider)
          .claims(token.get(), attempt.nonce())
          .map(this::known)
          .orElseGet(Outcome.Refused::new);
    } catch (FaultyException e) {
      failed(e);
      return new Outcome.Unavailable();
    }
  }

  /**
   * It sent somebody back with an error instead of a code (RFC 6749, 4.1.2.1), which an operator
   * may have to look after; that somebody did not want to is nobody's fault.
   */
  public void complained(String error) {
    if (!error.equals("access_denied") && Codes.sayable(error)) {
      outside.failed().accept("the provider sent somebody back with the error " + error);
    }
  }

  private Outcome known(JWTClaimsSet claims) {
    String subject = settings.issuer() + "\n" + claims.getSubject();
    List<Seat> seats =
        Optional.ofNullable(claims.getClaim(settings.claim())).map(Seat::in).orElse(List.of());
    return new Outcome.Known(Sha256.hex(subject).substring(0, PERSON_DIGITS), seats);
  }

  private Optional<Metadata> metadata() {
    try {
      return Optional.of(discovery.metadata());
    } catch (FaultyException e) {
      failed(e);
      return Optional.empty();
    }
  }

  private synchronized IdTokens tokens(Metadata provider) throws FaultyException {
    if (tokens == null || !provider.keys().equals(keysAt)) {
      tokens = new IdTokens(settings, web, provider.keys(), outside.clock());
      keysAt = provider.keys();
    }
    return tokens;
  }

  private void failed(FaultyException why) {
    outside.failed().accept("nobody can sign in by the provider now: " + why.getMessage());
  }
}
