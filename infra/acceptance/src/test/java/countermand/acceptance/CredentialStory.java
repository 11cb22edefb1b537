package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operator issues the keys with which parties call, rotates and revokes them. */
final class CredentialStory {

  @Test
  void aKeyOpensItsOwnSideOfItsOwnLink() {
    Connected link = Connected.natives();
    JsonNode key = link.issues("{'side':'seller'}");
    assertThat(Connected.authorization(key))
        .matches("Bearer cm_" + key.path("id").asText() + "_[0-9a-f]{64}");
    decisions(link, key).hasStatus(200);
    decisions(Connected.natives(), key).problem(403, "FORBIDDEN");
    Call.of("PUT", link.path() + "/orders/m-1", "{}")
        .with("Authorization", Connected.authorization(key))
        .send()
        .problem(403, "FORBIDDEN");
  }

  @Test
  void vtexGetsAKeyAndItsToken() {
    Connected link = Connected.between("vtex", "native");
    JsonNode key = link.issues("{'side':'marketplace'}");
    assertThat(key.path("dialect").asText()).isEqualTo("vtex");
    assertThat(key.at("/secret/appKey").asText()).isEqualTo(key.path("id").asText());
    Vtex marketplace =
        new Vtex(
            Map.of(
                "X-VTEX-API-AppKey", key.at("/secret/appKey").asText(),
                "X-VTEX-API-AppToken", key.at("/secret/appToken").asText()));
    Vtex.error(marketplace.reads("/api/oms/pvt/orders/none"), 404, "ORDER_NOT_FOUND");
  }

  @Test
  void aSellerOnUnicommerceLogsIn() {
    Connected link = Connected.between("native", "unicommerce");
    JsonNode key = link.issues("{'side':'seller'}");
    Answer in = Unicommerce.logsIn(key.path("secret")).hasStatus(200);
    Unicommerce seller = Unicommerce.seller(in.text("/accessToken"));
    Answer answer = seller.cancels("none", "{'orderItemId':'a','quantity':1}");
    assertThat(answer.status()).as("%s", answer).isNotIn(401, 403);
    link.revokes(key).hasStatus(204);
    assertThat(link.credentials()).isEmpty();
  }

  @Test
  void aMarketplaceOnUnicommerceHasThreeKeys() {
    Connected link = Connected.between("unicommerce", "native");
    JsonNode key = link.issues("{'side':'marketplace'}").path("secret");
    assertThat(Json.keys(key)).containsExactly("clientid", "merchantid", "securitykey");
    Map<String, String> headers = new HashMap<>();
    key.properties().forEach(entry -> headers.put(entry.getKey(), entry.getValue().asText()));
    Answer answer = new Unicommerce(headers).posts(Unicommerce.MARKETPLACE, "{'orderId':'none'}");
    assertThat(answer.status()).as("%s", answer).isNotIn(401, 403);
    Operator.deletes(
            link.path()
                + "/credentials/"
                + link.credentials().get(0).path("id").asText().replace("#", "%23"))
        .hasStatus(204);
  }

  @Test
  void theListHasNoSecrets() {
    Connected link = Connected.natives();
    JsonNode first = link.issues("{'side':'seller'}");
    JsonNode second = link.issues("{'side':'marketplace','expiresAt':'2099-01-01T00:00:00Z'}");
    JsonNode listed = link.credentials();
    assertThat(Json.column(listed, "id"))
        .containsExactly(first.path("id").asText(), second.path("id").asText());
    assertThat(listed.get(0))
        .isEqualTo(
            Json.object("{'side':'seller','dialect':'native'}")
                .put("id", first.path("id").asText())
                .put("createdAt", first.path("createdAt").asText()));
    assertThat(listed.get(1).path("expiresAt").asText()).isEqualTo("2099-01-01T00:00:00.000Z");
    assertThat(Operator.gets(link.path() + "/log").body())
        .contains(first.path("id").asText())
        .doesNotContain(first.at("/secret/authorization").asText().split("_", 3)[2]);
  }

  @Test
  void useIsNotedToTheHour() {
    Connected link = Connected.natives();
    JsonNode key = link.issues("{'side':'seller'}");
    Instant before = hour();
    decisions(link, key).hasStatus(200);
    decisions(link, key).hasStatus(200);
    assertThat(Instant.parse(link.credentials().get(0).path("lastUsedAt").asText()))
        .isBetween(before, hour());
  }

  @Test
  void whileAKeyRotatesBothOpen() {
    Connected link = Connected.natives();
    JsonNode old = link.issues("{'side':'seller'}");
    JsonNode next = link.issues("{'side':'seller'}");
    decisions(link, old).hasStatus(200);
    decisions(link, next).hasStatus(200);
    link.revokes(old).hasStatus(204);
    decisions(link, next).hasStatus(200);
    assertThat(Json.column(link.credentials(), "id")).containsExactly(next.path("id").asText());
  }

  @Test
  void aRevokedKeyOpensNothing() {
    Connected link = Connected.natives();
    JsonNode key = link.issues("{'side':'seller'}");
    link.revokes(key).hasStatus(204);
    decisions(link, key).problem(401, "UNAUTHENTICATED");
    link.revokes(key).problem(404, "CREDENTIAL_NOT_FOUND");
    assertThat(Json.column(log(link), "action"))
        .containsExactly("credential-revoked", "credential-issued", "created");
  }

  @Test
  void aKeyOpensNothingAfterItsEnd() {
    Connected link = Connected.natives();
    // To the millisecond, as keys are kept: a finer end would be over before it is reached.
    Instant end =
        InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofSeconds(2));
    JsonNode key = link.issues("{'side':'seller','expiresAt':'" + end + "'}");
    decisions(link, key).hasStatus(200);
    Instant patience = end.plus(Duration.ofSeconds(10));
    int status = 200;
    while (status == 200 && InstantSource.system().instant().isBefore(patience)) {
      status = decisions(link, key).status();
    }
    assertThat(status).isEqualTo(401);
    assertThat(InstantSource.system().instant()).isAfterOrEqualTo(end);
  }

  @Test
  void anotherLinksKeyIsNotRevoked() {
    Connected link = Connected.natives();
    JsonNode key = link.issues("{'side':'seller'}");
    Connected.natives().revokes(key).problem(404, "CREDENTIAL_NOT_FOUND");
    decisions(link, key).hasStatus(200);
  }

  @Test
  void aLinkHasSoManyKeysAndNoMore() {
    Connected link = Connected.natives();
    for (int i = 0; i < 50; i++) {
      link.issues("{'side':'seller'}");
    }
    Operator.posts(link.path() + "/credentials", "{'side':'seller'}")
        .problem(409, "CREDENTIALS_FULL");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "/side | {}",
        "/side | {'side':'operator'}",
        "/dialect | {'side':'seller','dialect':'vtex'}",
        "/dialect | {'side':'seller','dialect':'klingon'}",
        "/expiresAt | {'side':'seller','expiresAt':'2020-01-01T00:00:00Z'}",
        "/expiresAt | {'side':'seller','expiresAt':'soon'}",
        "/secret | {'side':'seller','secret':'mine'}"
      })
  void aWishThatCannotBeIsNamed(String field, String wish) {
    Connected link = Connected.natives();
    Operator.posts(link.path() + "/credentials", wish).malformed(field);
    assertThat(link.credentials()).isEmpty();
  }

  @Test
  void thereIsNoKeyWithoutALink() {
    Connected none = Connected.named();
    Operator.posts(none.path() + "/credentials", "{'side':'seller'}")
        .problem(404, "LINK_NOT_FOUND");
    for (String path : List.of("/credentials", "/log", "")) {
      Operator.gets(none.path() + path).problem(404, "LINK_NOT_FOUND");
    }
    Operator.deletes(none.path() + "/credentials/x").problem(404, "LINK_NOT_FOUND");
  }

  private static Answer decisions(Connected link, JsonNode key) {
    return Call.get(link.path() + "/decisions")
        .with("Authorization", Connected.authorization(key))
        .send();
  }

  private static JsonNode log(Connected link) {
    return Operator.gets(link.path() + "/log").shown().path("changes");
  }

  private static Instant hour() {
    return InstantSource.system().instant().truncatedTo(ChronoUnit.HOURS);
  }
}
