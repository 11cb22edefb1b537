package countermand.acceptance;

import static countermand.acceptance.ShopeeMarketplace.LINK;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A push tells that there is an order; what is in it, Shopee is asked. */
final class ShopeeMarketplaceAskedStory {
  private final String order = ShopeeMarketplace.orderSn();
  private final Marketplace marketplace = new Marketplace(LINK, order);
  private final Seller seller = new Seller(LINK, order);

  private void placed() {
    long now = Clock.now().getEpochSecond();
    ShopeeMarketplace.pushes().says(order, "READY_TO_SHIP", now).hasStatus(200);
  }

  @Test
  void theLinesAreFilledIn() {
    placed();
    assertThat(ShopeeMarketplace.names(order)).containsExactly("get_order_detail");
    JsonNode seen = marketplace.sees();
    assertThat(seen.path("lines")).hasSize(2);
    assertThat(seen.at("/lines/0/productId").asText()).isEqualTo("1680783");
    assertThat(seen.at("/lines/0/variantId").asText()).isEqualTo("327890123");
    assertThat(seen.at("/lines/0/quantity").asInt()).isEqualTo(2);
    assertThat(seen.at("/lines/0/unitPrice").asLong()).isEqualTo(1000);
    assertThat(seen.path("value").asLong()).isEqualTo(2500);
    assertThat(seen.path("currency").asText()).isEqualTo("SGD");
    assertThat(Json.column(seen.path("history"), "command")).contains("ReportContent");
    assertThat(ShopeeMarketplace.status(seller)).isEqualTo("delivered");
    String line = seen.at("/lines/0/lineId").asText();
    seller.cancels("[{'lineId':'" + line + "','quantity':1}]").hasStatus(200);
    assertThat(ShopeeMarketplace.names(order))
        .containsExactly("get_order_detail", "get_order_detail", "cancel_order");
  }

  @Test
  void untilThenOnlyTheWholeCanBeCancelled() {
    Endpoints.behaving(
        LINK,
        "marketplace",
        "{'status':503}",
        () -> {
          placed();
          Clock.rest();
          assertThat(marketplace.sees().path("lines")).isEmpty();
          seller.cancels("[{'lineId':'a','quantity':1}]").hasStatus(409);
        });
    Clock.advance(Duration.ofMinutes(6));
    assertThat(marketplace.sees().path("lines")).hasSize(2);
    assertThat(ShopeeMarketplace.status(seller)).isEqualTo("delivered");
  }
}
