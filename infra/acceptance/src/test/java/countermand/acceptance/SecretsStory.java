package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a party is called with is set by the operator, used, and never shown. */
final class SecretsStory {
  private static final String OTHER = secret("another secret of 24 bytes");

  @Test
  void noticesAreSignedWithIt() {
    Connected link = withEndpoint();
    sets(link, "'" + secretOf(link) + "'").hasStatus(204);
    assertThat(askedOn(link).path("verifies").asBoolean()).isTrue();
  }

  @Test
  void whileItRotatesTheyAreSignedWithBoth() {
    Connected link = withEndpoint();
    sets(link, "'" + OTHER + "','" + secretOf(link) + "'").hasStatus(204);
    JsonNode told = askedOn(link);
    assertThat(told.path("verifies").asBoolean()).isTrue();
    assertThat(told.at("/headers/webhook-signature/0").asText().split(" ")).hasSize(2);
    sets(link, "'" + OTHER + "'").hasStatus(204);
    assertThat(askedOn(link).path("verifies").asBoolean()).isFalse();
  }

  @Test
  void withoutItNobodyIsCalled() {
    Connected link = withEndpoint();
    sets(link, "'" + secretOf(link) + "'").hasStatus(204);
    sets(link, "").hasStatus(204);
    Sale sale = Sale.on(link.keyed()).broughtTo("AwaitingSeller");
    assertThat(Endpoints.toldOf(sale.id)).isEmpty();
    // So that nothing is left to be told when other stories move the clock.
    sets(link, "'" + secretOf(link) + "'").hasStatus(204);
    sale.seller.accepts("r1").moved("Canceled");
  }

  @Test
  void nothingShowsIt() {
    Connected link = withEndpoint();
    String secret = secretOf(link);
    sets(link, "'" + secret + "'").hasStatus(204);
    for (String path : List.of("", "/log", "/credentials")) {
      assertThat(Operator.gets(link.path() + path).body()).doesNotContain(secret);
    }
    JsonNode change = Operator.gets(link.path() + "/log").shown().at("/changes/0");
    assertThat(change.path("action").asText()).isEqualTo("secrets-set");
    assertThat(change.path("fields"))
        .containsExactly(Json.object("{'field':'sellerSecrets','after':'1'}"));
    Operator.gets(link.path() + "/secrets/seller").problem(404, "ROUTE_NOT_FOUND");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "native | /secrets/0 | {'secrets':['secret']}",
        "native | /secrets/0 | {'secrets':['whsec_c2hvcnQ=']}",
        "native | /secrets/0 | {'secrets':['whsec_not base64']}",
        "native | /secrets | {'secrets':['a','b','c']}",
        "native | /secrets | {'secrets':'whsec_x'}",
        "native | /secrets | {'secrets':[1]}",
        "native | /secrets | {}",
        "native | /secret | {'secrets':[],'secret':'x'}",
        "vtex | /secrets/0 | {'secrets':['keyWithoutToken']}",
        "vtex | /secrets/1 | {'secrets':['key:token','key:']}",
        "vtex | /secrets/0 | {'secrets':[':token']}",
        "unicommerce | /secrets/0 | {'secrets':['client:merchant']}"
      })
  void whatAProtocolCannotUseIsNamed(String seller, String field, String body) {
    Connected link = Connected.between("native", seller);
    Answer answer = Operator.puts(link.path() + "/secrets/seller", body).malformed(field);
    assertThat(answer.body()).doesNotContain("whsec_c2hv").doesNotContain("keyWithoutToken");
  }

  @Test
  void itBelongsToASideOfALink() {
    Operator.puts(Connected.named().path() + "/secrets/seller", "{'secrets':[]}")
        .problem(404, "LINK_NOT_FOUND");
    Operator.puts(Connected.natives().path() + "/secrets/operator", "{'secrets':[]}")
        .problem(404, "ROUTE_NOT_FOUND");
    Connected link = Connected.natives();
    Call.of("PUT", link.path() + "/secrets/seller", "{}")
        .with("Authorization", link.keyed().seller())
        .send()
        .problem(403, "FORBIDDEN");
  }

  private static Connected withEndpoint() {
    Connected link = Connected.named();
    link.puts(
            "{'marketplace':{'dialect':'native'},'seller':{'dialect':'native','endpoint':'%s'}}"
                .formatted(Target.chosen().base() + "/_local/receiver/" + link.id() + "/seller"))
        .hasStatus(201);
    return link;
  }

  private static Answer sets(Connected link, String secrets) {
    return Operator.puts(link.path() + "/secrets/seller", "{'secrets':[" + secrets + "]}");
  }

  /** What arrives at the seller's endpoint when it is asked. */
  private static JsonNode askedOn(Connected link) {
    Sale sale = Sale.on(link.keyed()).broughtTo("AwaitingSeller");
    List<JsonNode> told = Endpoints.toldOf(sale.id);
    assertThat(told).hasSize(1);
    return told.getFirst();
  }

  /** The one with which the local receiver checks what comes for a link's seller. */
  private static String secretOf(Connected link) {
    // Short enough for Standard Webhooks' 64 bytes, whatever the link's name.
    return secret("countermand-local-" + link.id() + "-seller-only");
  }

  private static String secret(String text) {
    return "whsec_" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
