package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A seller's app answers a buyer's request, which it does not name. */
final class ShopeeBuyerStory {
  private static final String WORDS = "Invalid order_status.The order status should be IN_CANCEL.";

  private final Shopee seller = Shopee.seller();

  @ParameterizedTest
  @CsvSource({"ACCEPT, Canceled, accepted", "REJECT, ReadyForHandling, declined"})
  void onceAndOnceMore(String operation, String stage, String outcome) {
    Sale sale = Shopee.sale("AwaitingSeller");
    assertThat(seller.sees(sale.id).text("/response/order_list/0/order_status"))
        .isEqualTo("IN_CANCEL");
    long at = Shopee.updated(seller.answers(sale.id, operation));
    assertThat(Shopee.updated(seller.answers(sale.id, operation))).isEqualTo(at);
    assertThat(sale.stage()).isEqualTo(stage);
    assertThat(sale.seen().at("/requests/0/outcome").asText()).isEqualTo(outcome);
  }

  @Test
  void notBeforeItAsks() {
    Sale sale = Shopee.sale("Handling");
    Shopee.error(seller.answers(sale.id, "ACCEPT"), 200, "order.order_status_invalid", WORDS);
    Shopee.error(
        seller.answers("none", "ACCEPT"),
        200,
        "error_not_found",
        "Wrong parameters, detail: the order is not found.");
  }

  @Test
  void notTheOtherWayRound() {
    Sale sale = Shopee.sale("AwaitingSeller");
    Shopee.updated(seller.answers(sale.id, "REJECT"));
    Shopee.error(
        seller.answers(sale.id, "ACCEPT"), 200, "order.cancel_order_invalid_status", WORDS);
  }
}
