package countermand.pages;

import countermand.dialects.HttpRequest;
import countermand.oidc.Provider;
import java.net.URI;
import java.util.Optional;

/**
 * Addresses as another site needs them: whole ones. A browser's own request says what they begin
 * with, as API Gateway lets no other name in; where something stands in front of it that has a name
 * of its own, the deployment says it.
 *
 * @param said what the deployment says; such as {@code https://orders.example.com}
 */
record Address(Optional<String> said) {
  static final String SIGN_IN = "console/sign-in";
  static final String RETURN = "console/oidc/return";

  /**
   * A whole address.
   *
   * @param page from the root
   */
  URI of(HttpRequest request, String page) {
    return URI.create(said.map(Address::unslashed).orElseGet(() -> seen(request)) + "/" + page);
  }

  /** Where somebody signs out at a provider, to come back to our own way in; empty: nowhere. */
  String signOut(Provider provider, HttpRequest request) {
    return provider.signOutAt(of(request, SIGN_IN)).map(URI::toString).orElse("");
  }

  private static String seen(HttpRequest request) {
    String host = request.header("Host").orElse("localhost");
    return Cookies.onLoopback(request)
        ? "http://" + host
        : "https://" + host + inFront(request.arrival().path(), request.path());
  }

  /** The stage, or what a domain of one's own has there; a reader's own machine has neither. */
  private static String inFront(String called, String path) {
    return called.endsWith(path) ? called.substring(0, called.length() - path.length()) : "";
  }

  private static String unslashed(String text) {
    return text.replaceFirst("/+$", "");
  }
}
