package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** What people wrote goes when the operator says so; what happened stays. */
final class ErasureStory {

  @Test
  void theWordsGoAndTheHistoryStays() {
    Sale sale = Sale.in("Handling");
    sale.marketplace.asks("{'requestId':'r1','reason':'Jane Doe is ill'}").moved("AwaitingSeller");
    sale.seller.declines("r1").moved("Handling");
    JsonNode before = sale.seen();
    assertThat(before.toString()).contains("Jane Doe");
    erases(sale.id, sale).hasStatus(204);
    JsonNode after = sale.seen();
    assertThat(after.toString()).doesNotContain("Jane Doe").contains("[erased]");
    assertThat(after.path("stage")).isEqualTo(before.path("stage"));
    assertThat(after.path("history")).hasSameSizeAs(before.path("history"));
    assertThat(after.at("/requests/0/outcome")).isEqualTo(before.at("/requests/0/outcome"));
    assertThat(Deliveries.of(sale.seller).toString()).doesNotContain("Jane Doe");
  }

  @Test
  void theOrderGoesOnAsBefore() {
    Sale sale = Sale.in("AwaitingSeller");
    erases(sale.sellerId, sale).hasStatus(204);
    sale.seller.accepts("r1").moved("Canceled");
  }

  @Test
  void noSideMayAndNobodysOrderIsNotFound() {
    Sale sale = Sale.in("Handling");
    sale.seller.posts("/erasure", "").problem(403, "FORBIDDEN");
    sale.marketplace.posts("/erasure", "").problem(403, "FORBIDDEN");
    erases("nobody", sale).problem(404, "ORDER_NOT_FOUND");
  }

  private static Answer erases(String order, Sale sale) {
    return Operator.posts(sale.seller.link().orders() + order + "/erasure", "");
  }
}
