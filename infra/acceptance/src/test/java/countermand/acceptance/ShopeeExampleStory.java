package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The examples of Shopee's documents, each in a folder of its own with what is sent and what must
 * come back: the same fields of the same types, and the same error. Two answers have their fields
 * in another order than Shopee's, and the estimate has the envelope that clients want around it.
 */
final class ShopeeExampleStory {
  private final Shopee seller = Shopee.seller();

  @ParameterizedTest
  @CsvSource({
    "cancel-order, /api/v2/order/cancel_order, Handling",
    "cancel-units, /api/v2/order/cancel_order, Handling",
    "cancel-nothing, /api/v2/order/cancel_order, Handling",
    "accept-request, /api/v2/order/handle_buyer_cancellation, AwaitingSeller",
    "estimate, /api/v2/order/get_estimate_cancel_value, InWindow"
  })
  void aSellersAppCalls(String example, String path, String stage) {
    Sale sale = Shopee.sale(stage);
    String request =
        text(example + "/request.json")
            .replaceFirst("\"order_sn\": \"\\w+\"", "\"order_sn\": \"" + sale.id + "\"");
    isLike(seller.posts(path, request), example);
  }

  @Test
  void aSellersAppRefreshesItsTokens() {
    Target.chosen().needed("code that is good again and again");
    JsonNode demo = Demo.link("shopee").path("seller");
    Answer tokens = seller.exchanges(demo.path("code").asText());
    String request =
        text("refresh/request.json")
            .replace("4c7259534969484e71734d695a6e6d55", tokens.text("/refresh_token"))
            .replace("2001887", seller.partner())
            .replace("322300222", seller.shop());
    isLike(seller.posts(Shopee.REFRESH, request), "refresh");
  }

  @Test
  void aSellersAppLooksForOrders() {
    isLike(seller.sees(text("order-not-there/request.txt").strip()), "order-not-there");
  }

  private static void isLike(Answer answer, String example) {
    JsonNode expected = Json.read(text(example + "/answer.json"));
    Golden.sameShape(answer.hasStatus(200).json(), expected);
    assertThat(answer.text("/error")).isEqualTo(expected.path("error").asText());
    assertThat(answer.text("/message")).isEqualTo(expected.path("message").asText());
  }

  private static String text(String path) {
    return Golden.text("shopee/" + path);
  }
}
