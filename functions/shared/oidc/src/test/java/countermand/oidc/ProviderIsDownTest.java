package countermand.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.dialects.Passed;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider that does not answer, or not as it should. */
class ProviderIsDownTest {
  private final FakeProvider fake = new FakeProvider();
  private final Visitor visitor = new Visitor(fake);

  @ParameterizedTest
  @ValueSource(strings = {"/.well-known/openid-configuration", "/token", "/keys"})
  void whateverIsDownOfItItIsDown(String path) {
    for (Optional<Passed> answer : broken()) {
      fake.now = fake.now.plusSeconds(11);
      String code = visitor.code();
      fake.now = fake.now.plusSeconds(3_600);
      fake.answers.put(path, answer);
      assertThat(visitor.brings(code)).isEqualTo(new Outcome.Unavailable());
      fake.answers.clear();
    }
    assertThat(fake.told).hasSize(4).allMatch(text -> text.startsWith("nobody can sign in"));
    assertThat(String.join(" ", fake.told)).doesNotContain("code-", visitor.attempt.verifier());
  }

  @Test
  void whileItIsDownItIsLeftAloneForAWhile() {
    fake.answers.put("/.well-known/openid-configuration", Optional.empty());
    assertThat(signIn()).isEmpty();
    assertThat(signIn()).isEmpty();
    assertThat(fake.called).hasSize(1);
    fake.answers.clear();
    fake.now = fake.now.plusSeconds(10);
    assertThat(signIn()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "issuer=https://id.example.com/other",
        "token_endpoint=http://id.example.com/token",
        "authorization_endpoint=javascript:alert(1)",
        "jwks_uri=https://user@id.example.com/keys",
        "token_endpoint="
      })
  void saysNothingOfItselfThatCouldLeadAstray(String field) {
    String[] pair = field.split("=", 2);
    fake.metadata.put(pair[0], pair[1]);
    assertThat(signIn()).isEmpty();
  }

  @Test
  void doesNotKnowUs() {
    fake.answers.put(
        "/token", Optional.of(FakeProvider.json(401, "{\"error\":\"invalid_client\"}")));
    assertThat(visitor.outcome()).isEqualTo(new Outcome.Unavailable());
    assertThat(fake.told.getLast()).contains("invalid_client");
  }

  private Optional<URI> signIn() {
    return visitor.provider.signInAt(visitor.attempt, Visitor.RETURN);
  }

  private static List<Optional<Passed>> broken() {
    return List.of(
        Optional.empty(),
        Optional.of(FakeProvider.json(500, "{}")),
        Optional.of(FakeProvider.json(200, "<html>")),
        Optional.of(FakeProvider.json(200, "{\"a\":\"" + "x".repeat(Web.BYTES_MAX) + "\"}")));
  }
}
