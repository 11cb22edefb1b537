package countermand.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.dialects.Sha256;
import countermand.local.http.Json;
import countermand.local.http.Reply;
import countermand.local.http.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityProviderTest {
  private static final String BACK = "http://127.0.0.1:8080/console/oidc/return";
  private static final String VERIFIER = "v".repeat(64);
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private final IdentityProvider provider =
      new IdentityProvider(URI.create("http://127.0.0.1:8080"), InstantSource.fixed(NOW));

  @Test
  void isAnotherSiteThanTheConsole() {
    JsonNode metadata = json(get("/.well-known/openid-configuration"));
    assertThat(metadata.path("issuer").asText()).isEqualTo("http://localhost:8080/_local/oidc");
    assertThat(json(get("/keys")).at("/keys/0/kty").asText()).isEqualTo("RSA");
  }

  @Test
  void saysOfSomebodyWhoseTheyAre() {
    Reply given = exchanged(code("ANNA"), VERIFIER);
    assertThat(given.status()).isEqualTo(200);
    String token = json(given).path("id_token").asText();
    JsonNode claims = Json.read(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    assertThat(claims.path("aud").asText()).isEqualTo(IdentityProvider.CLIENT);
    assertThat(claims.path("nonce").asText()).isEqualTo("n");
    assertThat(claims.at("/countermand/0").asText()).isEqualTo("seller:demo-native");
    assertThat(claims.path("exp").asLong()).isGreaterThan(NOW.getEpochSecond());
  }

  @Test
  void takesACodeOnceAndFromWhoeverHasTheVerifier() {
    String code = code("ANNA");
    assertThat(exchanged(code, "w".repeat(64)).status()).isEqualTo(400);
    assertThat(exchanged(code, VERIFIER).status()).as("spent by the wrong one").isEqualTo(400);
  }

  @Test
  void mayBeLeftWithoutSigningIn() {
    assertThat(chosen("NOBODY").toString())
        .startsWith(BACK)
        .contains("error=access_denied", "state=s");
  }

  @ParameterizedTest
  @CsvSource({"fail, 500, 0", "huge, 200, 1048576"})
  void canBeIllAndHealed(String ailment, int status, int bytes) {
    post("/_behaviour", "{\"ailment\":\"" + ailment + "\"}");
    Reply ill = get("/keys");
    assertThat(ill.status()).isEqualTo(status);
    assertThat(ill.body()).hasSize(bytes);
    assertThat(get("/authorize").status()).as("people see no illness").isEqualTo(200);
    assertThat(post("/_behaviour", "{\"ailment\":\"none\"}").status()).isEqualTo(204);
    assertThat(get("/keys").status()).isEqualTo(200);
    assertThat(post("/_behaviour", "{\"ailment\":\"old age\"}").status()).isEqualTo(400);
  }

  @Test
  void whatItIsAskedIsEscapedOnItsPages() {
    String page = new String(get("/authorize?state=%22%3E%3Cb").body(), StandardCharsets.UTF_8);
    assertThat(page).contains("Anna, of the seller").doesNotContain("\"><b");
  }

  private String code(String person) {
    return Form.of(chosen(person).getRawQuery()).text("code");
  }

  private URI chosen(String person) {
    URI address =
        new Form(
                Map.of(
                    "client_id",
                    IdentityProvider.CLIENT,
                    "redirect_uri",
                    BACK,
                    "state",
                    "s",
                    "nonce",
                    "n",
                    "code_challenge",
                    Signer.base64(Sha256.of(VERIFIER)),
                    "code_challenge_method",
                    "S256",
                    "person",
                    person))
            .at("/choose");
    Reply reply = get(address.toString());
    return URI.create(reply.headers().getOrDefault("Location", List.of("")).getFirst());
  }

  private Reply exchanged(String code, String verifier) {
    URI form =
        new Form(
                Map.of(
                    "code", code,
                    "client_id", IdentityProvider.CLIENT,
                    "redirect_uri", BACK,
                    "code_verifier", verifier))
            .at("");
    return post("/token", form.getRawQuery());
  }

  private Reply get(String below) {
    return send("GET", below, "");
  }

  private Reply post(String below, String body) {
    return send("POST", below, body);
  }

  private Reply send(String method, String below, String body) {
    return provider.answer(
        new Request(
            method,
            URI.create(IdentityProvider.PATH + below),
            Map.of(),
            body.getBytes(StandardCharsets.UTF_8),
            false,
            "127.0.0.1"));
  }

  private static JsonNode json(Reply reply) {
    return Json.read(reply.body());
  }
}
