package countermand.acceptance;

import static countermand.acceptance.ShopeeMarketplace.LINK;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
        says("order.error_limit", "Can not cancel.").toString(),
        () -> {
          sale.seller.cancels().moved("Canceled");
          Clock.rest();
        });
    assertThat(ShopeeMarketplace.status(sale.seller)).isEqualTo("failed");
    assertThat(Events.of(sale.id).names()).containsOnlyOnce("DeliveryFailed");
  }

  /** The seller stops, and the buyer waits: nobody but a person can tell who is to be followed. */
  @Test
  void aBuyerThatTookItsRequestBackIsForAPerson() {
    Sale sale = ShopeeMarketplace.sale("Handling");
    ShopeeMarketplace.pushes()
        .says(sale.id, "IN_CANCEL", Clock.now().getEpochSecond() + 1)
        .hasStatus(200);
    String request = sale.seen().at("/requests/0/id").asText();
    Endpoints.behaving(
        LINK,
        "marketplace",
        says("order.order_status_invalid", "The order status should be IN_CANCEL.")
            .put("to", "handle_buyer_cancellation")
            .toString(),
        () -> {
          sale.seller.accepts(request).moved("Canceled");
          Clock.rest();
        });
    JsonNode told = ShopeeMarketplace.latest(sale.seller);
    assertThat(told.path("status").asText()).isEqualTo("failed");
    assertThat(told.toString()).contains("the order goes on there as READY_TO_SHIP");
    assertThat(Events.of(sale.id).names()).containsOnlyOnce("DeliveryFailed");
  }

  @Test
  void anOutageIsNoNo() {
    Sale sale = ShopeeMarketplace.sale("Handling");
    failingOnce(
        says("error_param", "The system is currently experiencing some issues.")
            .put("calls", 1)
            .toString(),
        6,
        () -> sale.seller.cancels().moved("Canceled"));
    assertThat(ShopeeMarketplace.names(sale.id)).containsExactly("cancel_order", "cancel_order");
    assertThat(ShopeeMarketplace.status(sale.seller)).isEqualTo("delivered");
  }

  @Test
  void aWrongPartnerIsForAPersonAndLosesNothing() {
    Sale sale = ShopeeMarketplace.sale("Handling");
    failingOnce(
        says("error_param", "Invalid partner_id.").put("calls", 1).toString(),
        6,
        () -> sale.seller.cancels().moved("Canceled"));
    JsonNode waiting = ShopeeMarketplace.latest(sale.seller);
    assertThat(waiting.path("status").asText()).isEqualTo("pending");
    assertThat(waiting.path("attempts").asInt()).isZero();
    Clock.advance(Duration.ofMinutes(16));
    assertThat(ShopeeMarketplace.status(sale.seller)).isEqualTo("delivered");
  }

  private static ObjectNode says(String error, String message) {
    return Json.object("{}")
        .put("body", Json.text("{'error':'%s','message':'%s'}".formatted(error, message)));
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
