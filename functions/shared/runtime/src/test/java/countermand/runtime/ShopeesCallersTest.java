package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Role;
import countermand.dialects.HttpReply;
import countermand.dialects.Sha256;
import countermand.runtime.telling.Ask;
import countermand.runtime.telling.Code;
import countermand.runtime.telling.MemoryDirectory;
import countermand.store.AccessToken;
import countermand.store.Credential;
import countermand.store.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who signs as a partner of Shopee's, and with which tokens. */
class ShopeesCallersTest {
  private static final String NAME = "partner";
  private static final Credential KEY = Partner.credential(NAME, Role.SELLER, "shop");

  private final House house = new House();

  ShopeesCallersTest() {
    house.directory.connect(Link.between("shop", "native", "shopee"));
    house.directory.issue(KEY);
    house.directory.put(Partner.token(NAME));
    house.placed("shop");
  }

  @Test
  void areKnownByTheirSignatureAndTheirToken() {
    assertThat(error(cancel())).isEmpty();
  }

  @Test
  void areToldFromOneAnother() {
    house.directory.issue(Partner.credential("other", Role.SELLER, "shop"));
    house.directory.put(Partner.token("other"));
    assertThat(error(signed("other", MemoryDirectory.SECRET).query("access_token", NAME)))
        .isEqualTo("error_sign");
    house.directory.put(
        AccessToken.of(
            KEY, Sha256.hex("other"), Ask.NOW.plusSeconds(60), AccessToken.Purpose.CALLS));
    assertThat(error(signed("other", MemoryDirectory.SECRET))).isEqualTo("error_auth");
  }

  @ParameterizedTest
  @CsvSource({"14399, ''", "14400, invalid_acceess_token"})
  void callForFourHours(long seconds, String error) {
    house.after(Duration.ofSeconds(seconds));
    assertThat(error(cancel())).isEqualTo(error);
  }

  @Test
  void callWithTokensOfTheirPresentKeyOnly() {
    house.directory.put(
        new AccessToken(
            "shopee",
            Sha256.hex(NAME),
            KEY.id(),
            "another key's",
            Ask.NOW.plusSeconds(60),
            AccessToken.Purpose.CALLS));
    assertThat(error(cancel())).isEqualTo("error_auth");
  }

  @Test
  void callForTheirOwnShopOnly() {
    reissue(null, "1", Set.of());
    assertThat(error(cancel())).isEqualTo("order. error_permission");
  }

  @Test
  void areNobodyAfterTheEndOfTheirKey() {
    reissue(Ask.NOW, Partner.SHOP, Set.of());
    assertThat(error(cancel())).isEqualTo("error_sign");
  }

  @Test
  void callWhatTheirKeyIsForOnly() {
    reissue(null, Partner.SHOP, Set.of("/api/v2/order/get_order_detail"));
    assertThat(house.hears(cancel()).status()).isEqualTo(403);
    assertThat(house.hears(cancel()).body()).contains("No permission to current api.");
  }

  @ParameterizedTest
  @CsvSource({"2591999, ''", "2592000, refresh_token_expired"})
  void refreshForThirtyDays(long seconds, String error) {
    house.directory.put(
        AccessToken.of(
            KEY,
            Sha256.hex("refresh"),
            Ask.NOW.plus(Duration.ofDays(30)),
            AccessToken.Purpose.REFRESHING));
    house.after(Duration.ofSeconds(seconds));
    assertThat(error(refresh())).isEqualTo(error);
    assertThat(error(refresh()))
        .isEqualTo(error.isEmpty() ? "error_shop_refresh_token" : "refresh_token_expired");
  }

  /** The same key, of another shop, or that ends, or is good for less. */
  private void reissue(@Nullable Instant ends, String shop, Set<String> only) {
    house.directory.issue(
        new Credential(
            "shopee", KEY.id(), Role.SELLER, "shop", KEY.secretHash(), ends, shop, only));
  }

  private Ask refresh() {
    return Partner.signs(
        Ask.to("POST", "/api/v2/auth/access_token/get")
            .body("{\"refresh_token\":\"refresh\",\"partner_id\":" + KEY.id() + "}"),
        NAME,
        MemoryDirectory.SECRET);
  }

  private static Ask cancel() {
    return signed(NAME, MemoryDirectory.SECRET);
  }

  private static Ask signed(String name, String key) {
    return Partner.signs(
        Ask.to("POST", "/api/v2/order/cancel_order")
            .body("{\"order_sn\":\"M-1\",\"cancel_reason\":\"CUSTOMER_REQUEST\"}"),
        name,
        key);
  }

  private String error(Ask ask) {
    HttpReply reply = house.hears(ask);
    return Code.json(reply.body()).path("error").asText();
  }
}
