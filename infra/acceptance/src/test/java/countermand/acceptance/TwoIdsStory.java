package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** An order has the marketplace's id and the seller's, and answers to both. */
final class TwoIdsStory {

  @Test
  void eitherIdNamesTheOrder() {
    Sale sale = Sale.in("InWindow");
    Marketplace marketplace = sale.marketplace.about(sale.sellerId);
    Seller seller = sale.seller.about(sale.id);
    assertThat(marketplace.sees()).isEqualTo(sale.marketplace.sees());
    assertThat(seller.sees()).isEqualTo(sale.seller.sees());
    assertThat(marketplace.couldCancel().path("orderId").asText()).isEqualTo(sale.id);
    assertThat(marketplace.approvesPayment().alreadyDone("InWindow").text("/orderId"))
        .isEqualTo(sale.id);
    marketplace.asksToCancel("r1").moved("Canceled");
    assertThat(seller.cancels().alreadyDone("Canceled").text("/orderId")).isEqualTo(sale.id);
  }

  @Test
  void withoutASellersIdItIsTheSame() {
    Sale sale = Sale.unplaced();
    ObjectNode content = sale.content();
    content.remove("sellerOrderId");
    sale.marketplace.places(content.toString()).placed("AwaitingPayment");
    assertThat(sale.seen().path("sellerOrderId").asText()).isEqualTo(sale.id);
    sale.seller.reads().problem(404, "ORDER_NOT_FOUND");
    sale.seller.about(sale.id).cancels().moved("Canceled");
  }

  @Test
  void eachSideMeansItsOwnIdFirst() {
    Sale first = Sale.in("AwaitingPayment");
    // The second order's id at the marketplace is the first one's at the seller.
    Marketplace marketplace = first.marketplace.about(first.sellerId);
    Sale names = Sale.unplaced();
    ObjectNode content = names.content();
    marketplace.places(content.toString()).placed("AwaitingPayment");
    assertThat(marketplace.sees().path("sellerOrderId").asText()).isEqualTo(names.sellerId);
    assertThat(first.seller.sees().path("orderId").asText()).isEqualTo(first.id);
    first.seller.cancels().moved("Canceled");
    assertThat(marketplace.sees().path("stage").asText()).isEqualTo("AwaitingPayment");
    assertThat(first.stage()).isEqualTo("Canceled");
  }

  @Test
  void aSellersIdBelongsToOneOrder() {
    Sale first = Sale.in("AwaitingPayment");
    Sale second = Sale.unplaced();
    ObjectNode taken = second.content().put("sellerOrderId", first.sellerId);
    second.marketplace.places(taken.toString()).refused("ORDER_ID_TAKEN");
    second.marketplace.reads().problem(404, "ORDER_NOT_FOUND");
    assertThat(first.seller.sees().path("orderId").asText()).isEqualTo(first.id);
    second.placed().placed("AwaitingPayment");
  }

  @Test
  void aSellersIdThatIsImpliedBelongsToOneOrderToo() {
    Sale first = Sale.unplaced();
    ObjectNode content = first.content();
    content.remove("sellerOrderId");
    first.marketplace.places(content.toString()).placed("AwaitingPayment");
    Sale second = Sale.unplaced();
    second
        .marketplace
        .places(second.content().put("sellerOrderId", first.id).toString())
        .refused("ORDER_ID_TAKEN");

    Sale third = Sale.in("AwaitingPayment");
    content = third.content();
    content.remove("sellerOrderId");
    third.marketplace.about(third.sellerId).places(content.toString()).refused("ORDER_ID_TAKEN");
  }

  @Test
  void theSellersIdIsFixedOnceItIsSet() {
    Sale sale = Sale.in("AwaitingPayment");
    String other = Sale.unplaced().sellerId;
    sale.marketplace.places(sale.content().put("sellerOrderId", other).toString()).hasStatus(409);
    assertThat(sale.seen().path("sellerOrderId").asText()).isEqualTo(sale.sellerId);
    sale.seller.about(other).reads().problem(404, "ORDER_NOT_FOUND");
  }

  @Test
  void whatTheSellersIdIsMayBeToldLater() {
    Sale sale = Sale.unplaced();
    ObjectNode content = sale.content();
    content.remove("sellerOrderId");
    sale.marketplace.places(content.toString()).placed("AwaitingPayment");
    sale.placed().moved("AwaitingPayment");
    sale.marketplace.places(content.toString()).alreadyDone("AwaitingPayment");
    assertThat(sale.seller.sees().path("sellerOrderId").asText()).isEqualTo(sale.sellerId);
  }
}
