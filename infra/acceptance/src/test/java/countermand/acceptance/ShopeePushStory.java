package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Shopee tells us, its seller's app, where orders stand. */
final class ShopeePushStory {
  private final Connected link = Connected.between("shopee", "native");
  private final String shop = Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 8);
  private final ShopeePushes shopee = ShopeePushes.ofShop(shop);
  private final String order =
      "2208" + UUID.randomUUID().toString().substring(24).toUpperCase(Locale.ROOT);
  private final long now = Clock.now().getEpochSecond();
  private final JsonNode key = link.issues(wish(shop));
  private final Link parties = link.keyed();

  private static String wish(String shop) {
    return ShopeePushes.ofShop(shop).wish();
  }

  @Test
  void itsFirstWordPlacesTheOrder() {
    taken(shopee.says(order, "READY_TO_SHIP", now));
    assertThat(seen().path("stage").asText()).isEqualTo("ReadyForHandling");
    assertThat(seen().path("lines")).isEmpty();
    taken(shopee.says(order, "READY_TO_SHIP", now));
    assertThat(seller().cancels().hasStatus(200).text("/stage")).isEqualTo("Canceled");
  }

  @Test
  void aBuyerAsksAndTheSellerDeclines() {
    taken(shopee.says(order, "UNPAID", now));
    taken(shopee.says(order, "IN_CANCEL", now + 1));
    JsonNode request = seen().at("/requests/0");
    assertThat(request.path("outcome").asText()).isEqualTo("open");
    assertThat(request.path("origin").asText()).isEqualTo("customer");
    seller().declines(request.path("id").asText()).hasStatus(200);
    taken(shopee.says(order, "PROCESSED", now + 2));
    assertThat(seen().at("/requests/0/outcome").asText()).isEqualTo("declined");
    taken(shopee.says(order, "IN_CANCEL", now + 3));
    assertThat(seen().path("requests")).hasSize(2);
    taken(shopee.says(order, "CANCELLED", now + 4));
    assertThat(seen().path("stage").asText()).isEqualTo("Canceled");
    assertThat(seen().at("/requests/1/outcome").asText()).isEqualTo("accepted");
  }

  @Test
  void aBuyerTakesItsRequestBack() {
    taken(shopee.says(order, "IN_CANCEL", now));
    taken(shopee.says(order, "READY_TO_SHIP", now + 2));
    taken(shopee.says(order, "IN_CANCEL", now + 1));
    assertThat(seen().path("requests")).hasSize(1);
    assertThat(seen().at("/requests/0/outcome").asText()).isEqualTo("withdrawn");
    taken(shopee.says(order, "SHIPPED", now + 3));
    assertThat(seen().path("stage").asText()).isEqualTo("Shipped");
  }

  @Test
  void aCancellationCountsAtAnyAge() {
    taken(shopee.says(order, "PROCESSED", now));
    taken(shopee.says(order, "CANCELLED", now - 1));
    assertThat(seen().path("stage").asText()).isEqualTo("Canceled");
  }

  @Test
  void otherWordsAreTaken() {
    for (String code : List.of("0", "1", "4")) {
      taken(shopee.pushes("{'shop_id':%s,'code':%s}".formatted(shop, code)));
    }
    assertThat(link.shown().path("needsAttention")).isEmpty();
    taken(shopee.pushes("{'shop_id':%s,'code':12}".formatted(shop)));
    assertThat(link.shown().path("needsAttention")).hasSize(1);
    assertThat(link.shown().at("/needsAttention/0").asText()).isEqualTo("marketplace");
    taken(ShopeePushes.call("{}").send());
  }

  @Test
  void nobodyElsesWordCounts() {
    new ShopeePushes("another", shop, shopee.url()).says(order, "UNPAID", now).hasStatus(403);
    new ShopeePushes(shopee.key(), shop, "https://other.example.com")
        .says(order, "UNPAID", now)
        .hasStatus(403);
    new ShopeePushes(shopee.key(), "1", shopee.url()).says(order, "UNPAID", now).hasStatus(403);
    assertThat(Operator.gets(parties.orders() + order).status()).isEqualTo(404);
  }

  @Test
  void aShopHasOneKey() {
    Operator.posts(link.path() + "/credentials", wish(shop)).malformed("/brought");
    Operator.posts(link.path() + "/credentials", "{'side':'marketplace'}").malformed("/brought");
    Operator.posts(link.path() + "/credentials", wish("shop")).malformed("/brought");
    assertThat(key.path("id").asText()).isEqualTo("push#" + shop);
    assertThat(key.toString()).doesNotContain("partnerkey");
    assertThat(link.shown().path("window").asText()).isEqualTo("PT0S");
    assertThat(link.shown().path("answerWithin").asText()).isEqualTo("P2D");
  }

  private Seller seller() {
    return new Seller(parties, order);
  }

  private JsonNode seen() {
    return new Marketplace(parties, order).sees();
  }

  private static void taken(Answer answer) {
    answer.hasStatus(200);
    assertThat(answer.body()).isEmpty();
  }
}
