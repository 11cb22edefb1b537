package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The examples of Unicommerce's documents, each in a folder of its own with what is sent and what
 * must come back: the same fields of the same types in the same order, and the same status.
 */
final class UnicommerceExampleStory {
  private static final Unicommerce SELLER = Unicommerce.seller();
  private static final Unicommerce MARKETPLACE = Unicommerce.marketplace();

  @ParameterizedTest
  @CsvSource({
    "seller-cancels-all, Handling",
    "seller-cancels-some, Handling",
    "seller-cancels-none, Handling"
  })
  void aSellerCancels(String example, String stage) {
    Sale sale = Unicommerce.sale(stage);
    Answer answer = SELLER.posts(Unicommerce.SELLER, request(example, sale)).hasStatus(200);
    isLike(answer, example);
  }

  @ParameterizedTest
  @CsvSource({
    "marketplace-cancels-order, InWindow",
    "marketplace-cancels-products, InWindow",
    "marketplace-waits, Handling",
    "marketplace-is-late, Shipped"
  })
  void aMarketplaceCancels(String example, String stage) {
    Sale sale = Unicommerce.sale(stage);
    Answer answer = MARKETPLACE.posts(Unicommerce.MARKETPLACE, request(example, sale));
    isLike(answer.hasStatus(200), example);
    assertThat(answer.text("/message")).isEqualTo(expected(example).path("message").asText());
  }

  @Test
  void aSellerLogsIn() {
    JsonNode seller = Unicommerce.demo("seller");
    String query =
        text("token-by-get/request.txt")
            .strip()
            .replace("abc", seller.path("username").asText())
            .replace("123", seller.path("password").asText());
    isLike(Call.get(query).send().hasStatus(200), "token-by-get");
    isLike(Unicommerce.logsIn(seller).hasStatus(200), "token-by-post");
  }

  private static void isLike(Answer answer, String example) {
    JsonNode expected = expected(example);
    Golden.sameShape(answer.json(), expected);
    assertThat(answer.text("/status")).isEqualTo(expected.path("status").asText());
  }

  /** The example's ids are those of the order that it is played with. */
  private static String request(String example, Sale sale) {
    String text = text(example + "/request.json");
    for (Map.Entry<String, String> id :
        Map.of("{orderId}", sale.id, "{saleOrderCode}", sale.sellerId).entrySet()) {
      text = text.replace(id.getKey(), id.getValue());
    }
    return text;
  }

  private static JsonNode expected(String example) {
    return Json.read(text(example + "/answer.json"));
  }

  private static String text(String path) {
    return Golden.text("unicommerce/" + path);
  }
}
