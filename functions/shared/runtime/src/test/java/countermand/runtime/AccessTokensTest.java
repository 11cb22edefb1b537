package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.core.Role;
import countermand.dialects.HttpReply;
import countermand.dialects.Passwords;
import countermand.dialects.Sha256;
import countermand.runtime.telling.Ask;
import countermand.runtime.telling.Code;
import countermand.store.AccessToken;
import countermand.store.Credential;
import countermand.store.Link;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AccessTokensTest {
  private static final byte[] SALT = new byte[Passwords.SALT_BYTES];
  private static final String KEPT = Passwords.hash("pass", SALT);
  private static final Duration LIFETIME = Duration.ofHours(24);

  private final House house = new House();

  AccessTokensTest() {
    house.directory.connect(Link.between("uni", "unicommerce", "unicommerce"));
    house.directory.issue(seller(KEPT));
    house.directory.issue(
        new Credential("unicommerce", "c#m", Role.MARKETPLACE, "uni", Sha256.hex("key")));
  }

  private static Credential seller(String hash) {
    return new Credential("unicommerce", "seller", Role.SELLER, "uni", hash);
  }

  @Test
  void areIssuedForAPasswordAndOpenTheSellersCalls() {
    assertThat(cancel(token()).status()).isEqualTo(200);
    assertThat(house.noticed.wrongPasswords).isZero();
  }

  @Test
  void areKeptAsHashesOnly() {
    String token = token();
    assertThat(token).hasSizeGreaterThanOrEqualTo(43);
    assertThat(house.directory.tokens())
        .extracting(AccessToken::hash)
        .containsExactly(Sha256.hex(token));
    assertThat(house.directory.tokens().toString()).doesNotContain(token);
  }

  @Test
  void areNeverTheSameTwice() {
    assertThat(token()).isNotEqualTo(token());
  }

  @Test
  void areNotIssuedForAnythingElse() {
    assertThat(login("seller", "wrong").status()).isEqualTo(401);
    assertThat(login("nobody", "pass").status()).isEqualTo(401);
    assertThat(login("c#m", "key").status()).isEqualTo(401);
    assertThat(house.noticed.wrongPasswords).as("c#m is no name").isEqualTo(2);
    assertThat(house.directory.tokens()).isEmpty();
  }

  @Test
  void areNotIssuedForAKeyThatIsKeptLikeAKey() {
    house.directory.issue(seller(Sha256.hex("pass")));
    assertThat(login("seller", "pass").status()).isEqualTo(401);
  }

  @Test
  void end() {
    String token = token();
    house.after(LIFETIME.minusMillis(1));
    assertThat(cancel(token).status()).isEqualTo(200);
    house.after(Duration.ofMillis(1));
    assertThat(cancel(token).status()).isEqualTo(401);
  }

  @Test
  void endWithTheirCredential() {
    String token = token();
    house.directory.revoke("unicommerce", "seller");
    assertThat(cancel(token).status()).isEqualTo(401);
  }

  @Test
  void endWithTheirPassword() {
    String token = token();
    house.directory.issue(seller(Passwords.hash("pass2", SALT)));
    assertThat(cancel(token).status()).isEqualTo(401);
  }

  @Test
  void areNoBodysWhereNobodyIssuedThem() {
    assertThat(cancel("x").status()).isEqualTo(401);
    assertThat(cancel(Sha256.hex(token())).status()).isEqualTo(401);
  }

  @Test
  void openNothingForTheMarketplace() {
    assertThat(
            house
                .hears(
                    Ask.to("POST", "/uc/v1/order/cancel")
                        .header("apiKey", token())
                        .body("{\"saleOrderCode\":\"M-1\"}"))
                .status())
        .isEqualTo(401);
  }

  @Test
  void aMarketplaceHasItsThreeKeys() {
    Ask ask =
        Ask.to("POST", "/uc/v1/order/cancel")
            .header("clientid", "c")
            .header("merchantid", "m")
            .header("securitykey", "key")
            .body("{\"saleOrderCode\":\"M-1\"}");
    assertThat(house.placed("uni").hears(ask).body()).contains("\"success\"");
    assertThat(house.hears(ask.header("securitykey", "other")).status()).isEqualTo(401);
  }

  @Test
  void aBodyThatComesAgainIsNoticed() {
    house.placed("uni");
    String token = token();
    assertThat(cancel(token).headers()).doesNotContainKey("Idempotent-Replayed");
    assertThat(house.noticed.replayedBodies).isZero();
    assertThat(cancel(token).headers()).containsEntry("Idempotent-Replayed", "true");
    assertThat(house.noticed.replayedBodies).isEqualTo(1);
  }

  private String token() {
    JsonNode body = Code.json(login("seller", "pass").body());
    assertThat(body.path("status").asText()).isEqualTo("SUCCESS");
    return body.path("accessToken").asText();
  }

  private HttpReply login(String username, String password) {
    return house.hears(
        Ask.to("POST", "/authToken")
            .body("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password)));
  }

  private HttpReply cancel(String token) {
    return house.hears(
        Ask.to("POST", "/orders/cancel")
            .header("apiKey", token)
            .body("{\"orderId\":\"M-1\",\"orderItems\":[{\"orderItemId\":\"A\",\"quantity\":1}]}"));
  }
}
