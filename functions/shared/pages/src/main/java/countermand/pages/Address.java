package countermand.pages;

import countermand.dialects.HttpRequest;
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

  private static String seen(HttpRequest request) {
    String called = request.arrival().path();
    String inFront =
        called.endsWith(request.path())
            ? called.substring(0, called.length() - request.path().length())
            : "";
    String scheme = Cookies.onLoopback(request) ? "http://" : "https://";
    return scheme + request.header("Host").orElse("localhost") + inFront;
  }

  private static String unslashed(String text) {
    return text.replaceFirst("/+$", "");
  }
}
