package countermand.store.desk;

import static countermand.core.OrderName.Whose.MARKETPLACE;
import static countermand.core.OrderName.Whose.MARKETPLACE_THEN_SELLER;
import static countermand.core.OrderName.Whose.SELLER;
import static countermand.core.OrderName.Whose.SELLER_THEN_MARKETPLACE;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Order;
import countermand.core.OrderName;
import countermand.store.telling.Hub;
import countermand.store.telling.Say;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both sides count from 1: what is 1 for the one is 2 for the other. */
class ANameLeadsToItsOrderTest {
  private final Hub hub = new Hub();

  @BeforeEach
  void twoOrdersThatCrossTheirNumbers() {
    hub.moved("1", Say.placeAs("2"));
    hub.moved("2", Say.placeAs("1"));
  }

  @Test
  void byTheMarketplacesId() {
    assertThat(found("1", MARKETPLACE)).contains("1");
    assertThat(found("2", MARKETPLACE)).contains("2");
  }

  @Test
  void byTheSellersId() {
    assertThat(found("1", SELLER)).contains("2");
    assertThat(found("2", SELLER)).contains("1");
  }

  @Test
  void byEitherTheCallersOwnSideFirst() {
    assertThat(found("1", MARKETPLACE_THEN_SELLER)).contains("1");
    assertThat(found("1", SELLER_THEN_MARKETPLACE)).contains("2");
  }

  @Test
  void byTheOtherSidesIdWhereTheOwnSideHasNone() {
    hub.moved("only-marketplace", Say.placeAs("only-seller"));
    assertThat(found("only-seller", MARKETPLACE_THEN_SELLER)).contains("only-marketplace");
    assertThat(found("only-marketplace", SELLER_THEN_MARKETPLACE)).contains("only-marketplace");
  }

  @Test
  void byItsOneIdWhereTheSellerHasNoneOfItsOwn() {
    hub.moved("3", Say.place(Say.usual()));
    for (OrderName.Whose whose : OrderName.Whose.values()) {
      assertThat(found("3", whose)).as("%s", whose).contains("3");
    }
  }

  @Test
  void toNoneWhereThereIsNone() {
    for (OrderName.Whose whose : OrderName.Whose.values()) {
      assertThat(found("4", whose)).as("%s", whose).isEmpty();
    }
  }

  @Test
  void ofItsOwnLinkOnly() {
    Hub other = new Hub();
    assertThat(other.desk().show(other.link(), other.terms(), Say.marketplaceId("1"))).isEmpty();
  }

  private Optional<String> found(String id, OrderName.Whose whose) {
    return hub.desk()
        .show(hub.link(), hub.terms(), new OrderName(id, whose))
        .map(Order::ids)
        .map(ids -> ids.orderId());
  }
}
