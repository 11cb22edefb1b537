package countermand.store.desk;

import static countermand.store.telling.Answers.moved;
import static countermand.store.telling.Answers.notFound;
import static countermand.store.telling.Answers.refused;
import static countermand.store.telling.Say.place;
import static countermand.store.telling.Say.placeAs;
import static countermand.store.telling.Say.sellerCancels;
import static countermand.store.telling.Say.sellerId;
import static countermand.store.telling.Say.usual;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.RefusalCode;
import countermand.core.Side;
import countermand.core.Stage;
import countermand.store.DynamoOrders;
import countermand.store.Slot;
import countermand.store.telling.Hub;
import countermand.store.telling.Table;
import org.junit.jupiter.api.Test;

class AnAliasTest {
  private final Hub hub = new Hub();

  @Test
  void isClaimedAlsoWhereBothSidesHaveOneId() {
    hub.moved("M", place(usual()));
    assertThat(hub.slot(Side.SELLER, "M")).isEqualTo(new Slot.Alias("M", null));
  }

  @Test
  void ofAnotherOrderIsNotGivenAway() {
    hub.moved("M", placeAs("S"));
    assertThat(hub.say("M2", placeAs("S"))).isEqualTo(new Answer.IdTaken("S"));
    assertThat(hub.item("M2")).isEmpty();
    assertThat(hub.slot(Side.SELLER, "S")).isEqualTo(new Slot.Alias("M", null));
  }

  @Test
  void thatDanglesIsNeverTakenOver() {
    dangle("S", "M");
    assertThat(hub.say("M2", placeAs("S"))).isEqualTo(new Answer.IdTaken("S"));
    assertThat(hub.item("M2")).isEmpty();
  }

  @Test
  void thatDanglesIsCompletedByItsOwnPlacement() {
    dangle("S", "M");
    moved(hub.say("M", placeAs("S")));
    moved(hub.say(sellerId("S"), sellerCancels()));
    assertThat(hub.stored("M").stage()).isEqualTo(new Stage.Canceled());
  }

  @Test
  void thatDanglesLeadsToNoOrder() {
    dangle("S", "M");
    notFound(hub.say(sellerId("S"), sellerCancels()));
  }

  @Test
  void thatDanglesSendsACancellationToTheOrdersOwnPlace() {
    dangle("S", "M");
    notFound(hub.say(sellerId("S"), sellerCancels()));
    assertThat(hub.slot(Side.SELLER, "S")).isEqualTo(new Slot.Alias("M", null));
    assertThat(hub.slot(Side.MARKETPLACE, "M")).isInstanceOf(Slot.Waiting.class);
  }

  @Test
  void comesWithALaterPlacementThatTellsTheSellersId() {
    hub.moved("M", place(usual()), placeAs("S"));
    moved(hub.say(sellerId("S"), sellerCancels()));
    assertThat(hub.stored("M").stage()).isEqualTo(new Stage.Canceled());
  }

  @Test
  void ofAnotherOrderIsNotGivenToALaterPlacementEither() {
    hub.moved("M", placeAs("S"));
    hub.moved("M2", place(usual()));
    assertThat(hub.say("M2", placeAs("S"))).isEqualTo(new Answer.IdTaken("S"));
  }

  @Test
  void isNotClaimedByALaterPlacementThatIsRefused() {
    hub.ready("M").moved("M", new countermand.core.Command.StartHandling());
    assertThat(refused(hub.say("M", placeAs("S")))).isEqualTo(RefusalCode.ORDER_DIFFERS);
    assertThat(hub.slot(Side.SELLER, "S")).isEqualTo(new Slot.Empty());
  }

  @Test
  void whoseOrderNamesAnotherSellersIdCountsAsAbsent() {
    hub.moved("M", placeAs("S"));
    dangle("old", "M");
    notFound(hub.say(sellerId("old"), sellerCancels()));
    assertThat(hub.stored("M").stage()).isEqualTo(new Stage.AwaitingPayment());
  }

  @Test
  void whoseOrderNamesAnotherSellersIdMakesWayForAMark() {
    hub.moved("M", placeAs("S"));
    dangle("old", "M");
    notFound(hub.say(sellerId("old"), sellerCancels()));
    moved(hub.say("M2", placeAs("old")));
    assertThat(hub.stored("M2").stage()).isEqualTo(new Stage.Canceled());
  }

  @Test
  void whoseOrderNamesAnotherSellersIdIsTakenOver() {
    hub.moved("M", placeAs("S"));
    dangle("old", "M");
    moved(hub.say("M2", placeAs("old")));
    assertThat(hub.slot(Side.SELLER, "old")).isEqualTo(new Slot.Alias("M2", null));
  }

  @Test
  void ofTheOneIdIsFreeAgainOnceTheSellerHasItsOwn() {
    hub.moved("7", place(usual()), placeAs("S"));
    moved(hub.say("8", placeAs("7")));
    moved(hub.say(sellerId("7"), sellerCancels()));
    assertThat(hub.stored("8").stage()).isEqualTo(new Stage.Canceled());
    assertThat(hub.stored("7").stage()).isEqualTo(new Stage.AwaitingPayment());
  }

  /** What a placement leaves that was cut off between its two writes. */
  private void dangle(String sellerOrderId, String orderId) {
    new DynamoOrders(Table.plain(), Table.NAME)
        .claim(hub.key(Side.SELLER, sellerOrderId), new Slot.Empty(), orderId);
  }
}
