package countermand.oidc;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which provider it is, and what we are there.
 *
 * @param issuer as its discovery document and its tokens spell it
 * @param clientId our name there
 * @param clientSecret where we have one; never shown
 * @param claim which claim of an ID token says whose the person is here
 * @param scope what is asked for
 * @param name what people call the provider
 */
record Settings(
    URI issuer,
    String clientId,
    Optional<String> clientSecret,
    String claim,
    String scope,
    String name) {

  /**
   * What the deployment has set; empty where it has no provider.
   *
   * @throws IllegalStateException where it is not as it must be; the message says what to set
   */
  static Optional<Settings> of(Function<String, Optional<String>> variables) {
    return variables.apply("OIDC_ISSUER").map(issuer -> of(issuer, variables));
  }

  private static Settings of(String issuer, Function<String, Optional<String>> variables) {
    URI uri = Web.address(issuer).orElseThrow(() -> fault("OIDC_ISSUER must be an https address"));
    return new Settings(
        uri,
        variables
            .apply("OIDC_CLIENT_ID")
            .orElseThrow(() -> fault("OIDC_CLIENT_ID must be set where OIDC_ISSUER is")),
        variables.apply("OIDC_CLIENT_SECRET"),
        variables.apply("OIDC_CLAIM").orElse("countermand"),
        variables.apply("OIDC_SCOPE").orElse("openid"),
        variables.apply("OIDC_NAME").orElse(uri.getHost()));
  }

  private static IllegalStateException fault(String message) {
    return new IllegalStateException(message);
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "Settings[" + issuer + "]";
  }
}
