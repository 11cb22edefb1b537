package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A seller's Uniware logs in, and calls with the token that it got. */
final class UnicommerceTokenStory {
  private static final JsonNode SELLER = Unicommerce.demo("seller");

  @Test
  void byGet() {
    Answer answer = get(SELLER.path("username").asText(), SELLER.path("password").asText());
    assertThat(Json.keys(answer.hasStatus(200).json())).containsExactly("status", "accessToken");
    assertThat(answer.text("/status")).isEqualTo("SUCCESS");
    opens(answer.text("/accessToken"));
  }

  @Test
  void byPost() {
    Answer answer = Unicommerce.logsIn(SELLER).hasStatus(200);
    assertThat(Json.keys(answer.json())).containsExactly("status", "accessToken");
    assertThat(answer.text("/status")).isEqualTo("SUCCESS");
    assertThat(answer.text("/accessToken").length()).isGreaterThanOrEqualTo(43);
    assertThat(answer.text("/accessToken"))
        .isNotEqualTo(Unicommerce.logsIn(SELLER).text("/accessToken"));
    opens(answer.text("/accessToken"));
  }

  @Test
  void notWithAWrongPassword() {
    Answer answer = get(SELLER.path("username").asText(), "wrong").hasStatus(401);
    assertThat(answer.text("/status")).isEqualTo("FAILED");
    Answer posted = Unicommerce.logsIn("nobody", "wrong").hasStatus(401);
    assertThat(posted.text("/status")).isEqualTo("INVALID_CREDENTIALS");
    assertThat(posted.json().has("accessToken")).isFalse();
  }

  @Test
  void whoeverTriesManyPasswordsIsSlowedDown() throws InterruptedException, ExecutionException {
    String nobody = "nobody-" + UUID.randomUUID();
    List<Answer> answers = new ArrayList<>();
    // A minute may end in between; then the next one is full soon.
    while (answers.stream().noneMatch(answer -> answer.status() == 429) && answers.size() < 60) {
      answers.addAll(
          Together.all(Collections.nCopies(12, () -> Unicommerce.logsIn(nobody, "wrong"))));
    }
    assertThat(answers).extracting(Answer::status).containsOnly(401, 429);
    Answer refused = answers.stream().filter(answer -> answer.status() == 429).findAny().get();
    assertThat(refused.text("/status")).isEqualTo("INVALID_CREDENTIALS");
    assertThat(refused.header("Retry-After")).isNotEmpty();
    opens(Unicommerce.logsIn(SELLER).hasStatus(200).text("/accessToken"));
  }

  @Test
  void aTokenEndsWithTheKeyThatItCameFrom() {
    Connected link = Connected.between("native", "unicommerce");
    JsonNode key = link.issues("{'side':'seller'}");
    String token = Unicommerce.logsIn(key.path("secret")).hasStatus(200).text("/accessToken");
    link.revokes(key).hasStatus(204);
    refused(token);
    Unicommerce.logsIn("nobody", key.at("/secret/password").asText()).hasStatus(401);
  }

  @Test
  void aTokenOpensNothingAfterItsEnd() {
    Connected link = Connected.between("native", "unicommerce");
    Instant end;
    Answer loggedIn;
    Duration life = Duration.ofSeconds(4);
    // Where the machine is busy, a key may end before anybody has logged in with it.
    do {
      // To the millisecond, as keys are kept: a finer end would be over before it is reached.
      end = InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS).plus(life);
      JsonNode key = link.issues("{'side':'seller','expiresAt':'" + end + "'}");
      loggedIn = Unicommerce.logsIn(key.path("secret"));
      life = life.multipliedBy(2);
    } while (loggedIn.status() == 401 && !InstantSource.system().instant().isBefore(end));
    String token = loggedIn.hasStatus(200).text("/accessToken");
    Instant asked;
    do {
      asked = InstantSource.system().instant();
    } while (cancels(token).status() == 200 && asked.isBefore(end));
    assertThat(InstantSource.system().instant()).isAfterOrEqualTo(end);
    refused(token);
  }

  @Test
  void notWithTheMarketplacesKeys() {
    JsonNode marketplace = Unicommerce.demo("marketplace");
    String id =
        marketplace.path("clientid").asText() + "#" + marketplace.path("merchantid").asText();
    Unicommerce.logsIn(id, marketplace.path("securitykey").asText()).hasStatus(401);
  }

  @Test
  void notWithoutBoth() {
    Call.get("/authToken").send().hasStatus(401);
    Call.get("/authToken?username=x").send().hasStatus(401);
    Call.post("/authToken", "{}").send().hasStatus(401);
    for (String body : List.of("", "{", "[]")) {
      Answer answer = Call.post("/authToken", body).send().hasStatus(400);
      assertThat(answer.text("/status")).isEqualTo("INVALID_CREDENTIALS");
      assertThat(answer.text("/message")).isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"apiKey", "apikey", "APIKEY"})
  void theHeaderHasNoCase(String header) {
    Call.post(Unicommerce.SELLER, "{}")
        .with(header, Unicommerce.seller().credentials().get("apiKey"))
        .send()
        .hasStatus(400);
  }

  @Test
  void nobodysTokenOpensNothing() {
    Call call = Call.post(Unicommerce.SELLER, "{}");
    for (Call unknown :
        List.of(
            call,
            call.with("apiKey", ""),
            call.with("apiKey", "nobody"),
            call.with("apiKey", Unicommerce.seller().credentials().get("apiKey") + "x"),
            call.with("apiKey", SELLER.path("password").asText()),
            call.with("Authorization", Link.ofUnicommerce().seller()),
            call.with(Unicommerce.marketplace().credentials()))) {
      Answer answer = unknown.send().hasStatus(401);
      assertThat(answer.text("/status")).isEqualTo("FAILED");
      assertThat(answer.text("/message")).contains("apiKey");
    }
  }

  @Test
  void aMarketplaceNeedsAllOfItsKeys() {
    Unicommerce marketplace = Unicommerce.marketplace();
    Call call = Call.post(Unicommerce.MARKETPLACE, "{}").with(marketplace.credentials());
    call.send().hasStatus(400);
    for (String header : marketplace.credentials().keySet()) {
      Answer answer = call.with(header, "other").send().hasStatus(401);
      assertThat(answer.text("/status")).isEqualTo("failure");
    }
    Call.post(Unicommerce.MARKETPLACE, "{}")
        .with(Unicommerce.seller().credentials())
        .send()
        .hasStatus(401);
  }

  @Test
  void aTokenIsNoNativeKey() {
    Call.get(Link.ofUnicommerce().orders() + "m-1")
        .with(Unicommerce.seller().credentials())
        .send()
        .problem(401, "UNAUTHENTICATED");
  }

  @Test
  void tooMuch() {
    String body = " ".repeat(256 * 1024 + 1);
    for (String path : List.of("/authToken", Unicommerce.SELLER, Unicommerce.MARKETPLACE)) {
      Call.post(path, body).send().hasStatus(413);
    }
  }

  private static Answer get(String username, String password) {
    return Call.get("/authToken?username=%s&password=%s".formatted(username, password)).send();
  }

  private static void refused(String token) {
    Answer answer = cancels(token).hasStatus(401);
    assertThat(answer.text("/status")).isEqualTo("FAILED");
    assertThat(answer.text("/message")).contains("/authToken");
  }

  private static Answer cancels(String token) {
    return Unicommerce.seller(token).cancels("none", "{'orderItemId':'a','quantity':1}");
  }

  private static void opens(String token) {
    Sale sale = Unicommerce.sale("InWindow");
    Unicommerce.items(
        Unicommerce.seller(token).cancels(sale.id, "{'orderItemId':'a','quantity':1}"), "SUCCESS");
  }
}
