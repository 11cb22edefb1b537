package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A native marketplace asks, and the seller's app is told by pushes, as by Shopee. */
final class ShopeeSellerToldStory {
  private static final JsonNode DEMO = Demo.link("native", "shopee");
  private static final Link LINK = Link.of(DEMO);

  @Test
  void itHearsThatABuyerAsksAndThatItIsOver() {
    Sale sale = Sale.on(LINK).broughtTo("Handling");
    sale.marketplace.asksToCancel("r1").moved("AwaitingSeller");
    Clock.rest();
    JsonNode asked = last(sale);
    assertThat(status(asked)).isEqualTo("IN_CANCEL");
    String url = Target.chosen().base() + asked.path("path").asText();
    assertThat(header(asked, "Authorization"))
        .isEqualTo(
            Shopee.hmac(
                DEMO.at("/seller/partnerKey").asText(), url + "|" + asked.path("body").asText()));
    sale.marketplace.withdraws("r1").hasStatus(200);
    Clock.rest();
    assertThat(status(last(sale))).isEqualTo("PROCESSED");
    sale.marketplace.reportsCancellation().hasStatus(200);
    Clock.rest();
    assertThat(status(last(sale))).isEqualTo("CANCELLED");
  }

  private static String status(JsonNode push) {
    return Json.read(push.path("body").asText()).at("/data/status").asText();
  }

  private static String header(JsonNode push, String name) {
    return Json.keys(push.path("headers")).stream()
        .filter(key -> key.equalsIgnoreCase(name))
        .map(key -> push.path("headers").path(key))
        .map(value -> value.isArray() ? value.get(0).asText() : value.asText())
        .findFirst()
        .orElse("");
  }

  private static JsonNode last(Sale sale) {
    List<JsonNode> told = Endpoints.toldOf(sale.id, "seller");
    assertThat(told).isNotEmpty();
    return told.getLast();
  }
}
