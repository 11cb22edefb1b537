package countermand.acceptance;

import static countermand.acceptance.ShopeeMarketplace.LINK;
import static countermand.acceptance.ShopeeMarketplace.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Shopee is called with ends after hours, and is exchanged for the next. */
final class ShopeeMarketplaceTokenStory {

  @Test
  void anEndedTokenIsRefreshedOnce() {
    String refresh = fresh("refresh-");
    ShopeeMarketplace.isCalledWith(fresh("ended-"), refresh);
    Sale sale = ShopeeMarketplace.sale("Handling");
    sale.seller.cancels().moved("Canceled");
    assertThat(ShopeeMarketplace.status(sale.seller)).isEqualTo("delivered");
    assertThat(ShopeeMarketplace.latest(sale.seller).path("attempts").asInt()).isEqualTo(1);
    assertThat(ShopeeMarketplace.names(sale.id)).containsExactly("cancel_order", "cancel_order");
    List<JsonNode> exchanges = exchanges(refresh);
    assertThat(exchanges).hasSize(1);
    assertThat(exchanges.getFirst().path("verifies").asBoolean()).isTrue();
    String token = token(ShopeeMarketplace.calls(sale.id).getLast());
    Sale next = ShopeeMarketplace.sale("Handling");
    next.seller.cancels().moved("Canceled");
    assertThat(ShopeeMarketplace.names(next.id)).containsExactly("cancel_order");
    assertThat(token(ShopeeMarketplace.calls(next.id).getFirst())).isEqualTo(token);
    assertThat(exchanges(refresh)).hasSize(1);
  }

  @Test
  void aSpentRefreshTokenNeedsAPerson() {
    ShopeeMarketplace.isCalledWith(fresh("ended-"), fresh("ended-"));
    Sale sale = ShopeeMarketplace.sale("Handling");
    sale.seller.cancels().moved("Canceled");
    JsonNode waiting = ShopeeMarketplace.latest(sale.seller);
    assertThat(waiting.path("status").asText()).isEqualTo("pending");
    assertThat(waiting.path("attempts").asInt()).isZero();
    assertThat(needingAttention()).containsExactly("marketplace");
    ShopeeMarketplace.isCalledWith(fresh("access-"), fresh("refresh-"));
    Clock.advance(Duration.ofMinutes(17));
    assertThat(ShopeeMarketplace.status(sale.seller)).isEqualTo("delivered");
  }

  private static List<String> needingAttention() {
    return Json.items(Operator.gets("/v1/links/" + LINK.id()).shown().path("needsAttention"))
        .stream()
        .map(JsonNode::asText)
        .toList();
  }

  private static List<JsonNode> exchanges(String refreshToken) {
    return Endpoints.toldOf(refreshToken, "marketplace").stream()
        .filter(call -> call.path("path").asText().contains("/auth/access_token/get?"))
        .toList();
  }

  private static String token(JsonNode call) {
    return call.path("path").asText().replaceFirst(".*access_token=([^&]*).*", "$1");
  }
}
