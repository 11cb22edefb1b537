package countermand.oidc;

import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0, section 3).
 *
 * @param authorization where people sign in
 * @param token where codes become tokens
 * @param keys where its keys are
 * @param endSession where people sign out; empty where it has no such place
 * @param secretInBody whether it takes a client's secret in the form only
 */
record Metadata(
    URI authorization, URI token, URI keys, Optional<URI> endSession, boolean secretInBody) {
  private static final String BASIC = "client_secret_basic";

  /** Reads it; it must be of the very issuer that was asked (section 4.3). */
  static Metadata read(String text, URI issuer) throws FaultyException {
    Map<String, Object> json = Web.json(text, "the discovery document");
    if (!issuer.toString().equals(json.get("issuer"))) {
      throw new FaultyException("the discovery document is of another issuer");
    }
    return new Metadata(
        address(json, "authorization_endpoint"),
        address(json, "token_endpoint"),
        address(json, "jwks_uri"),
        Optional.ofNullable(json.get("end_session_endpoint")).flatMap(Web::address),
        json.get("token_endpoint_auth_methods_supported") instanceof Collection<?> methods
            && !methods.contains(BASIC));
  }

  private static URI address(Map<String, Object> json, String name) throws FaultyException {
    return Optional.ofNullable(json.get(name))
        .flatMap(Web::address)
        .orElseThrow(
            () -> new FaultyException("the discovery document has no https address for " + name));
  }
}
