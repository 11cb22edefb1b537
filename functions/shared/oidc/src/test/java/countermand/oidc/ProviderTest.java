package countermand.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Role;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a provider is asked, and what it says. */
class ProviderTest {
  private final FakeProvider fake = new FakeProvider();
  private final Visitor visitor = new Visitor(fake);

  @Test
  void isAskedForACodeWithAllThatBindsIt() {
    URI at = visitor.provider.signInAt(visitor.attempt, Visitor.RETURN).orElseThrow();
    assertThat(at.toString()).startsWith(FakeProvider.ISSUER + "/authorize?");
    Map<String, String> query = FakeProvider.fields(at.getRawQuery());
    assertThat(query)
        .containsEntry("response_type", "code")
        .containsEntry("client_id", FakeProvider.CLIENT)
        .containsEntry("redirect_uri", Visitor.RETURN.toString())
        .containsEntry("scope", "openid")
        .containsEntry("code_challenge_method", "S256");
    assertThat(visitor.attempt.owns(query.get("state"))).isTrue();
    assertThat(at.toString()).doesNotContain(visitor.attempt.secret(), visitor.attempt.verifier());
    assertThat(new Attempt("f".repeat(64)).owns(query.get("state"))).isFalse();
  }

  @Test
  void saysWhoItIsAndNothingThatNamesThem() {
    Outcome.Known known = known(Visitor.SELLER);
    assertThat(known.seats()).containsExactly(new Seat(Role.SELLER, "acme"));
    assertThat(known.person()).matches("[0-9a-f]{32}").isEqualTo(known(Visitor.SELLER).person());
    fake.claims = token -> token.subject("bert@example.com");
    assertThat(known(Visitor.SELLER).person()).isNotEqualTo(known.person());
  }

  @Test
  void takesACodeOnce() {
    String code = visitor.code();
    assertThat(visitor.brings(code)).isInstanceOf(Outcome.Known.class);
    assertThat(visitor.brings(code)).isEqualTo(new Outcome.Refused());
  }

  @Test
  void takesNoCodeOfAnotherAttempt() {
    String code = visitor.code();
    assertThat(visitor.provider.outcome(visitor.provider.attempt(), code, Visitor.RETURN))
        .isEqualTo(new Outcome.Refused());
  }

  @Test
  void knowsUsByASecretWhereWeHaveOne() {
    fake.variables.put("OIDC_CLIENT_SECRET", "s:cret");
    Provider with = Provider.of(fake.outside()).orElseThrow();
    with.outcome(visitor.attempt, "none", Visitor.RETURN);
    assertThat(fake.called.getLast().headers())
        .containsEntry("Authorization", "Basic Y29uc29sZTpzJTNBY3JldA==");
    assertThat(body()).doesNotContain("client_secret");
    fake.metadata.put("token_endpoint_auth_methods_supported", List.of("client_secret_post"));
    Provider other = Provider.of(fake.outside()).orElseThrow();
    other.outcome(visitor.attempt, "none", Visitor.RETURN);
    assertThat(fake.called.getLast().headers()).doesNotContainKey("Authorization");
    assertThat(body()).contains("client_secret=s%3Acret");
    assertThat(fake.told).noneMatch(text -> text.contains("cret"));
  }

  @Test
  void letsPeopleSignOutWhereItHasAPlaceForThat() {
    URI back = URI.create("https://hub.example.com/console/sign-in");
    Map<String, String> query =
        FakeProvider.fields(visitor.provider.signOutAt(back).orElseThrow().getRawQuery());
    assertThat(query)
        .containsEntry("client_id", FakeProvider.CLIENT)
        .containsEntry("post_logout_redirect_uri", back.toString())
        .containsEntry("logout_uri", back.toString());
    fake.metadata.remove("end_session_endpoint");
    assertThat(Provider.of(fake.outside()).orElseThrow().signOutAt(back)).isEmpty();
  }

  private Outcome.Known known(Map<String, Object> person) {
    return (Outcome.Known) visitor.outcome(person);
  }

  private String body() {
    return new String(fake.called.getLast().body(), StandardCharsets.US_ASCII);
  }
}
