package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * After all stories: none of the passwords, tokens and keys that any of them used can be read
 * anywhere. A few more are used first, so that this says something when it is run alone.
 */
@Order(Integer.MAX_VALUE)
final class NoSecretShowsStory {
  private static final String WRONG = "wrong-" + UUID.randomUUID();
  private static final String OUTBOUND = "whsec_" + inBase64(UUID.randomUUID().toString());
  private static final Sale SALE = Sale.on(Link.of(Demo.link("native", "unicommerce")));
  private static final String BROUGHT = "brought-" + UUID.randomUUID();
  private static String token = "";
  private static String password = "";
  private static String queryToken = "";
  private static String partnerKey = "";
  private static String refreshToken = "";
  private static String accessToken = "";
  private static String key = "";

  @BeforeAll
  static void somethingOfEverythingIsUsed() {
    JsonNode seller = Connected.between("native", "unicommerce").issues("{'side':'seller'}");
    password = seller.at("/secret/password").asText();
    token = logsInByQuery(seller, password).hasStatus(200).text("/accessToken");
    Unicommerce.seller(token).cancels("none", "{'orderItemId':'a','quantity':1}");
    logsInByQuery(seller, WRONG).hasStatus(401);

    JsonNode vtex = Connected.between("vtex", "native").issues("{'side':'marketplace'}");
    queryToken = vtex.at("/secret/appToken").asText();
    String query = "?appKey=" + vtex.at("/secret/appKey").asText() + "&appToken=" + queryToken;
    Call.post("/pvt/orders/none/cancel" + query, "").send();

    Connected shopee = Connected.between("shopee", "shopee");
    JsonNode app = shopee.issues("{'side':'seller'}").path("secret");
    partnerKey = app.path("partnerKey").asText();
    Answer tokens = Shopee.of(app).exchanges(app.path("code").asText()).hasStatus(200);
    refreshToken = tokens.text("/refresh_token");
    accessToken = tokens.text("/access_token");
    Shopee.of(app).with(accessToken).sees("none").hasStatus(200);
    shopee.issues(
        "{'side':'marketplace','brought':{'partnerKey':'%s','shopId':'%s','callbackUrl':'https://hub.example/shopee/push'}}"
            .formatted(BROUGHT, Shopee.now()));

    Connected natives = Connected.natives();
    key = Secrets.inHeader("Authorization", natives.keyed().seller()).iterator().next();
    Operator.puts(natives.path() + "/secrets/seller", "{'secrets':['" + OUTBOUND + "']}")
        .hasStatus(204);

    SALE.broughtTo("AwaitingSeller").marketplace.withdraws("r1").moved("ReadyForHandling");
    SALE.seller.cancels().moved("Canceled");
  }

  @ParameterizedTest
  @EnumSource
  void noSecretIsIn(Place place) {
    assertThat(Needles.of(Run.secrets()).in(place.traces()))
        .as("in %s, of %s secrets", place, Run.secrets().size())
        .isEmpty();
  }

  /** The id of an order is no secret and stands everywhere: where it is found, secrets would be. */
  @ParameterizedTest
  @EnumSource
  void whatIsThereIsFoundIn(Place place) {
    if (place == Place.LOGS) {
      assumeThat(Logs.kept()).as("the logs of a system elsewhere").isNotEmpty();
    }
    assertThat(Needles.of(Set.of(SALE.id, SALE.sellerId)).in(place.traces())).isNotEmpty();
  }

  @Test
  void everySecretThatWasUsedIsLookedFor() {
    assertThat(Run.secrets())
        .contains(WRONG, OUTBOUND, token, password, queryToken, key)
        .contains(partnerKey, refreshToken, accessToken, BROUGHT)
        .contains(Unicommerce.demo("marketplace").path("securitykey").asText())
        .doesNotContain("none", SALE.id);
  }

  @Test
  void secretsAreKnownByWhereTheyStand() {
    assertThat(Secrets.inQuery("/authToken?username=somebody-else&password=%61bcdefghijkl"))
        .containsExactly("abcdefghijkl");
    assertThat(Secrets.inQuery("/a?token=tokentokentoken&x=1")).containsExactly("tokentokentoken");
    assertThat(Secrets.inText("{\"secrets\": [\"client:merchant:securitykey1\"], \"b\": 1}"))
        .containsExactly("securitykey1");
    assertThat(Secrets.inHeader("X-Other", "abcdefghijkl")).isEmpty();
    for (Map.Entry<String, String> header :
        List.of(
            Map.entry("apikey", "abcdefghijkl"),
            Map.entry("AUTHORIZATION", "Bearer cm_me_abcdefghijkl"),
            Map.entry("x-vtex-api-apptoken", "abcdefghijkl"))) {
      assertThat(Secrets.inHeader(header.getKey(), header.getValue()))
          .containsExactly("abcdefghijkl");
    }
  }

  @Test
  void theyAreFoundWhereverTheyAre() {
    Needles needles = Needles.of(Set.of("tokentokentoken", "abcdefghijkl"));
    assertThat(needles.in("x" + "tokentokentoken" + inBase64("abcdefghijkl"))).hasSize(2);
    assertThat(needles.in("tokentokentoke abcdefghijk")).isEmpty();
    assertThat(needles.in("tokentokentokentoken")).containsExactly("tokentokentoken");
  }

  private static Answer logsInByQuery(JsonNode key, String password) {
    String username = key.at("/secret/username").asText();
    return Call.get("/authToken?username=%s&password=%s".formatted(username, password)).send();
  }

  private static String inBase64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
