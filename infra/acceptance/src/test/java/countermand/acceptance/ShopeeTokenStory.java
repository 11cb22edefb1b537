package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** A seller's app exchanges its code for tokens, and its refresh token for others. */
final class ShopeeTokenStory {
  private static final String BAD_CODE =
      "The code is expired or used or invalid, please check the code.";
  private static final String BAD_TOKEN =
      "Your refresh token is error ,please check refresh token or shopid.";

  private final Connected link = Connected.between("native", "shopee");
  private final JsonNode secret = link.issues("{'side':'seller'}").path("secret");
  private final Shopee seller = Shopee.of(secret);
  private final String code = secret.path("code").asText();

  @Test
  void aCodeIsGoodOnce() {
    Answer answer = seller.exchanges(code).hasStatus(200);
    assertThat(answer.json().path("expire_in").asInt()).isEqualTo(14_400);
    assertThat(answer.json().at("/shop_id_list/0").asText()).isEqualTo(seller.shop());
    opens(answer.text("/access_token"));
    Shopee.error(seller.exchanges(code), 200, "invalid_code", BAD_CODE);
    opens(answer.text("/access_token"));
  }

  @Test
  void aRefreshTokenIsGoodOnceAndTheTokensBeforeStay() {
    Answer first = seller.exchanges(code);
    String refresh = first.text("/refresh_token");
    Answer second = seller.refreshes(refresh).hasStatus(200);
    assertThat(second.json().path("partner_id").asText()).isEqualTo(seller.partner());
    assertThat(second.json().path("shop_id").asText()).isEqualTo(seller.shop());
    opens(first.text("/access_token"));
    opens(second.text("/access_token"));
    Shopee.error(seller.refreshes(refresh), 200, "error_shop_refresh_token", BAD_TOKEN);
    opens(seller.refreshes(second.text("/refresh_token")).text("/access_token"));
  }

  @Test
  void eachTokenIsGoodForItsOwnPurposeOnly() {
    Answer tokens = seller.exchanges(code);
    String access = tokens.text("/access_token");
    String refresh = tokens.text("/refresh_token");
    Shopee.error(seller.exchanges(refresh), 200, "invalid_code", BAD_CODE);
    Shopee.error(seller.refreshes(access), 200, "error_shop_refresh_token", BAD_TOKEN);
    Shopee.error(seller.with(refresh).sees("none"), 403, "error_auth", "Invalid access_token.");
    Shopee.error(
        Shopee.seller().with(access).sees("none"), 403, "error_auth", "Invalid access_token.");
  }

  @Test
  void theShopIsTheKeysOwn() {
    Shopee other = new Shopee(seller.partner(), seller.key(), "1", "");
    Shopee.error(
        other.exchanges(code),
        200,
        "invalid_shop_id",
        "The code or shop_id is wrong, please check the code or the shop_id.");
    String refresh = seller.exchanges(code).text("/refresh_token");
    Shopee.error(
        other.refreshes(refresh), 200, "shop_no_linked", "Partner and shop has no linked.");
    seller.refreshes(refresh).hasStatus(200).text("/access_token");
  }

  @Test
  void aDemosCodeIsGoodAgainAndAgain() {
    Target.chosen().needed("/_local/demo");
    JsonNode demo = Demo.link("shopee").path("seller");
    Shopee partner = Shopee.of(demo);
    String first = partner.exchanges(demo.path("code").asText()).text("/access_token");
    assertThat(partner.exchanges(demo.path("code").asText()).text("/access_token"))
        .isNotBlank()
        .isNotEqualTo(first);
  }

  @Test
  void aRevokedKeyOpensNothing() {
    Shopee in = seller.with(seller.exchanges(code).text("/access_token"));
    Operator.deletes(link.path() + "/credentials/" + seller.partner()).hasStatus(204);
    Answer answer = in.sees("none");
    // A key may be remembered for a minute.
    assertThat(answer.status()).isIn(200, 403);
    assertThat(link.credentials()).isEmpty();
  }

  private void opens(String token) {
    Shopee.error(
        seller.with(token).sees("none"),
        200,
        "error_not_found",
        "Wrong parameters, detail: the order is not found.");
  }
}
