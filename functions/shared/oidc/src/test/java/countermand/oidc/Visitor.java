package countermand.oidc;

import java.net.URI;
import java.util.Map;

/** Somebody who goes to the provider and comes back. */
final class Visitor {
  static final URI RETURN = URI.create("https://hub.example.com/console/oidc/return");
  static final Map<String, Object> SELLER = Map.of("countermand", "seller:acme");

  private final FakeProvider fake;
  final Provider provider;
  final Attempt attempt;

  Visitor(FakeProvider fake) {
    this.fake = fake;
    this.provider = Provider.of(fake.outside()).orElseThrow();
    this.attempt = provider.attempt();
  }

  /** With the code that came of signing in. */
  String code() {
    return code(SELLER);
  }

  private String code(Map<String, Object> person) {
    return fake.signsIn(provider.signInAt(attempt, RETURN).orElseThrow(), person);
  }

  Outcome brings(String code) {
    return provider.outcome(attempt, code, RETURN);
  }

  Outcome outcome() {
    return outcome(SELLER);
  }

  Outcome outcome(Map<String, Object> person) {
    return brings(code(person));
  }
}
