package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A marketplace and a seller that speak different protocols, and never notice. */
final class CrossDialectStory {
  private static final String TWO = "{'orderItemId':'a','productId':'P-7','quantity':2}";

  @Test
  void aSellerOnUnicommerceCancelsTwoOfFiveAndANativeMarketplaceIsTold() {
    JsonNode link = Demo.link("native", "unicommerce");
    Unicommerce seller = Unicommerce.sellerOf(link);
    Sale sale = fiveUnits(link);
    Unicommerce.items(seller.cancels(sale.id, TWO), "SUCCESS");
    Unicommerce.items(seller.cancels(sale.id, TWO), "SUCCESS");
    assertThat(Endpoints.toldOf(sale.id))
        .singleElement()
        .satisfies(told -> {
          assertThat(told.path("side").asText()).isEqualTo("marketplace");
          assertThat(told.path("verifies").asBoolean()).as("%s", told).isTrue();
          JsonNode notice = Json.read(told.path("body").asText());
          assertThat(notice.path("type").asText()).isEqualTo("OrderPartlyCanceled");
          assertThat(notice.at("/data/origin").asText()).isEqualTo("seller");
          assertThat(notice.at("/data/amount").asInt()).isEqualTo(200);
          assertThat(Json.column(notice.at("/data/lines"), "lineId")).containsExactly("a");
          assertThat(Json.column(notice.at("/data/lines"), "quantity")).containsExactly("2");
        });
  }

  @Test
  void aVtexMarketplaceAsksAndItsSellerOnUnicommerceRefuses() {
    JsonNode link = Demo.link("vtex", "unicommerce");
    Vtex marketplace = Vtex.of(link.path("marketplace"));
    Sale sale = fiveUnits(link);
    String refusal = Golden.text("unicommerce/seller-is-asked-for-order/answer.json");
    String refuses = Json.object("{}").put("body", refusal).toString();
    Endpoints.behaving(
        Link.of(link),
        "seller",
        refuses,
        () -> {
          Vtex.empty(
              marketplace.cancelsAtSeller(
                  sale.sellerId, "{'cancellationRequestId':'" + VtexSale.requestId() + "'}"));
          Clock.rest();
        });
    JsonNode order = marketplace.sees(sale.id);
    assertThat(order.path("status").asText()).isEqualTo("payment-approved");
    JsonNode denied = order.at("/cancellationRequests/0");
    assertThat(denied.path("deniedBySeller").asBoolean()).as("%s", order).isTrue();
    assertThat(denied.path("deniedBySellerReason").asText()).contains("already dispatched");
  }

  @Test
  void aPartThatTheMarketplaceCannotHearOfIsRefusedBeforeAnythingMoves() {
    JsonNode link = Demo.link("vtex", "unicommerce");
    Unicommerce seller = Unicommerce.sellerOf(link);
    Sale sale = fiveUnits(link);
    JsonNode before = sale.seen();
    Answer refused = Unicommerce.items(seller.cancels(sale.id, TWO), "FAILED", "a");
    assertThat(refused.text("/orderItems/0/errorMessage")).contains("cannot be told");
    sale.seller
        .about(sale.id)
        .cancels("[{'lineId':'a','quantity':2}]")
        .refused("NOT_SUPPORTED_BY_MARKETPLACE");
    assertThat(sale.seen()).isEqualTo(before);
    assertThat(Events.of(sale.id).names()).doesNotContain("OrderPartlyCanceled");
    assertThat(Endpoints.toldOf(sale.id)).isEmpty();
    Unicommerce.items(seller.cancels(sale.id, "{'orderItemId':'a','quantity':5}"), "SUCCESS");
    assertThat(sale.stage()).isEqualTo("Canceled");
  }

  /** Five units of one item at 100 each, ready for handling. */
  private static Sale fiveUnits(JsonNode link) {
    Sale sale = Sale.on(Link.of(link));
    sale.marketplace
        .places(
            ("{'value':500,'sellerOrderId':'%s','paymentApprovedAt':'%s','lines':["
                    + "{'lineId':'a','productId':'P-7','quantity':5,'unitPrice':100}]}")
                .formatted(sale.sellerId, Clock.now().minus(Duration.ofMinutes(31))))
        .placed("ReadyForHandling");
    return sale;
  }
}
