package countermand.acceptance;

import static countermand.acceptance.ShopeeMarketplace.LINK;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A native seller decides, and Shopee is called by us as by the seller's app. */
final class ShopeeMarketplaceToldStory {

  @Test
  void theSellerCancels() {
    Sale sale = ShopeeMarketplace.sale("Handling");
    sale.seller.cancels().moved("Canceled");
    assertThat(ShopeeMarketplace.names(sale.id)).containsExactly("cancel_order");
    JsonNode call = ShopeeMarketplace.calls(sale.id).getFirst();
    assertThat(call.path("path").asText())
        .contains("/marketplace/api/v2/order/cancel_order?")
        .contains("partner_id=", "timestamp=", "access_token=", "shop_id=", "sign=");
    JsonNode body = ShopeeMarketplace.body(call);
    assertThat(body.path("order_sn").asText()).isEqualTo(sale.id);
    assertThat(body.path("cancel_reason").asText()).isEqualTo("OUT_OF_STOCK");
    assertThat(body.path("item_list").toString())
        .isEqualTo(
            Json.text(
                "[{'item_id':1680783,'model_id':327890123},{'item_id':1680784,'model_id':0}]"));
    assertThat(ShopeeMarketplace.status(sale.seller)).isEqualTo("delivered");
  }

  @Test
  void theSellerCancelsUnits() {
    Sale sale = ShopeeMarketplace.sale("Handling");
    sale.seller.cancels("[{'lineId':'a','quantity':1}]").moved("Handling");
    assertThat(ShopeeMarketplace.names(sale.id))
        .containsExactly("get_order_detail", "cancel_order");
    JsonNode body = ShopeeMarketplace.body(ShopeeMarketplace.calls(sale.id).getLast());
    assertThat(body.path("cancel_reason").asText()).isEqualTo("OUT_OF_STOCK");
    assertThat(body.has("item_list")).isFalse();
    assertThat(body.path("partial_cancel_item_list").toString())
        .isEqualTo(Json.text("[{'item_id':1680783,'model_id':327890123,'model_quantity':1}]"));
    assertThat(ShopeeMarketplace.status(sale.seller)).isEqualTo("delivered");
  }

  @Test
  void theSellerAnswersABuyer() {
    for (String operation : new String[] {"ACCEPT", "REJECT"}) {
      Sale sale = ShopeeMarketplace.sale("Handling");
      long now = Clock.now().getEpochSecond();
      ShopeeMarketplace.pushes().says(sale.id, "IN_CANCEL", now + 1).hasStatus(200);
      String request = sale.seen().at("/requests/0/id").asText();
      if (operation.equals("ACCEPT")) {
        sale.seller.accepts(request).moved("Canceled");
      } else {
        sale.seller.declines(request).moved("Handling");
      }
      assertThat(ShopeeMarketplace.names(sale.id)).containsExactly("handle_buyer_cancellation");
      JsonNode body = ShopeeMarketplace.body(ShopeeMarketplace.calls(sale.id).getFirst());
      assertThat(body.toString())
          .isEqualTo(Json.text("{'order_sn':'%s','operation':'%s'}".formatted(sale.id, operation)));
      assertThat(ShopeeMarketplace.status(sale.seller)).isEqualTo("delivered");
    }
  }

  @Test
  void aLostAnswerCancelsOnce() {
    Sale sale = ShopeeMarketplace.sale("Handling");
    failingOnce("{'status':502,'calls':1}", 6, () -> sale.seller.cancels().moved("Canceled"));
    assertThat(ShopeeMarketplace.names(sale.id))
        .containsExactly("cancel_order", "cancel_order", "get_order_detail");
    assertThat(ShopeeMarketplace.status(sale.seller)).isEqualTo("delivered");
  }

  @Test
  void whoCannotLookCancelsNoUnitsYet() {
    Sale sale = ShopeeMarketplace.sale("Handling");
    failingOnce(
        "{'status':502,'calls':1}",
        6,
        () -> sale.seller.cancels("[{'lineId':'a','quantity':1}]").moved("Handling"));
    assertThat(ShopeeMarketplace.names(sale.id))
        .containsExactly("get_order_detail", "get_order_detail", "cancel_order");
    assertThat(ShopeeMarketplace.status(sale.seller)).isEqualTo("delivered");
  }

  @Test
  void aLostAnswerCancelsUnitsOnce() {
    Sale sale = ShopeeMarketplace.sale("Handling");
    failingOnce(
        "{'status':502,'calls':1,'to':'cancel_order'}",
        6,
        () -> sale.seller.cancels("[{'lineId':'a','quantity':1}]").moved("Handling"));
    assertThat(ShopeeMarketplace.names(sale.id))
        .containsExactly("get_order_detail", "cancel_order", "get_order_detail");
    assertThat(ShopeeMarketplace.status(sale.seller)).isEqualTo("delivered");
  }

  @Test
  void aNoIsANo() {
    Sale sale = ShopeeMarketplace.sale("Handling");
    Endpoints.behaving(
        LINK,
        "marketplace",
        Json.object("{}")
            .put("body", Json.text("{'error':'order.error_limit','message':'Can not cancel.'}"))
            .toString(),
        () -> {
          sale.seller.cancels().moved("Canceled");
          Clock.rest();
        });
    assertThat(ShopeeMarketplace.status(sale.seller)).isEqualTo("failed");
    assertThat(Events.of(sale.id).names()).containsOnlyOnce("DeliveryFailed");
  }

  @Test
  void whoIsTooBusyIsCalledLater() {
    Sale sale = ShopeeMarketplace.sale("Handling");
    failingOnce(
        "{'status':429,'retryAfter':120,'calls':1}",
        60,
        () -> sale.seller.cancels().moved("Canceled"));
    assertThat(ShopeeMarketplace.status(sale.seller)).isEqualTo("pending");
    Clock.advance(Duration.ofSeconds(70));
    assertThat(ShopeeMarketplace.status(sale.seller)).isEqualTo("delivered");
  }

  /** Says something while Shopee fails, and lets time go on. */
  private static void failingOnce(String behaviour, int seconds, Runnable what) {
    Endpoints.behaving(
        LINK,
        "marketplace",
        behaviour,
        () -> {
          what.run();
          Clock.rest();
          Clock.advance(Duration.ofSeconds(seconds));
        });
  }
}
