package countermand.store.desk;

import static countermand.store.telling.Answers.alreadyDone;
import static countermand.store.telling.Answers.notFound;
import static countermand.store.telling.Say.asks;
import static countermand.store.telling.Say.customerAsks;
import static countermand.store.telling.Say.place;
import static countermand.store.telling.Say.placeAs;
import static countermand.store.telling.Say.sellerCancels;
import static countermand.store.telling.Say.sellerId;
import static countermand.store.telling.Say.usual;
import static countermand.store.telling.Say.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Mark;
import countermand.core.Order;
import countermand.core.RequestName;
import countermand.core.RequestOutcome;
import countermand.core.Side;
import countermand.core.Stage;
import countermand.core.Told;
import countermand.store.DynamoOrders;
import countermand.store.Slot;
import countermand.store.telling.Hub;
import countermand.store.telling.Table;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AWithdrawnMarkTest {
  private final Hub hub = new Hub();

  @Test
  void cancelsNothing() {
    notFound(hub.say("M", customerAsks("r")));
    notFound(hub.say("M", withdraw("r")));
    assertThat(placed().stage()).isEqualTo(new Stage.AwaitingPayment());
  }

  @Test
  void isRememberedByItsOrder() {
    notFound(hub.say("M", customerAsks("r")));
    notFound(hub.say("M", withdraw("r")));
    assertThat(placed().request("r").orElseThrow().outcome()).isEqualTo(RequestOutcome.WITHDRAWN);
    Told late = alreadyDone(hub.say("M", customerAsks("r")));
    assertThat(late.request().outcome()).isEqualTo(RequestOutcome.WITHDRAWN);
  }

  @Test
  void isWithdrawnWithoutItsIdToo() {
    notFound(hub.say("M", customerAsks("r")));
    notFound(hub.say("M", withdraw(null)));
    assertThat(placed().stage()).isEqualTo(new Stage.AwaitingPayment());
  }

  @Test
  void isNotRevivedByALateDuplicate() {
    notFound(hub.say("M", customerAsks("r")));
    notFound(hub.say("M", withdraw("r")));
    var item = hub.item("M");
    notFound(hub.after(Duration.ofDays(1)).say("M", customerAsks("r")));
    assertThat(hub.item("M")).isEqualTo(item);
    assertThat(placed().stage()).isEqualTo(new Stage.AwaitingPayment());
  }

  @Test
  void isNotRevivedByALateDuplicateWithoutAnIdEither() {
    notFound(hub.say("M", asks(new RequestName.LatestOrNew())));
    notFound(hub.say("M", withdraw(null)));
    notFound(hub.say("M", asks(new RequestName.LatestOrNew())));
    assertThat(placed().stage()).isEqualTo(new Stage.AwaitingPayment());
  }

  @Test
  void isNotRevivedByALateDuplicateAtTheOtherId() {
    notFound(hub.say(sellerId("S"), customerAsks("r")));
    notFound(hub.say(sellerId("S"), withdraw("r")));
    notFound(hub.say("M", customerAsks("r")));
    hub.moved("M", placeAs("S"));
    assertThat(hub.stored("M").stage()).isEqualTo(new Stage.AwaitingPayment());
  }

  @Test
  void makesWayForAnotherRequest() {
    notFound(hub.say("M", customerAsks("r")));
    notFound(hub.say("M", withdraw("r")));
    notFound(hub.say("M", customerAsks("r2")));
    assertThat(placed().cancellation().requestId()).isEqualTo("r2");
  }

  @Test
  void makesWayForTheSellersCancel() {
    notFound(hub.say("M", customerAsks("r")));
    notFound(hub.say("M", withdraw("r")));
    notFound(hub.say("M", sellerCancels()));
    assertThat(placed().stage()).isEqualTo(new Stage.Canceled());
  }

  @Test
  void isForgottenAfterThirtyDays() {
    notFound(hub.say("M", customerAsks("r")));
    notFound(hub.say("M", withdraw("r")));
    notFound(hub.after(Mark.LIFETIME).say("M", customerAsks("r")));
    assertThat(placed().cancellation().requestId()).isEqualTo("r");
  }

  @Test
  void isClosedAlsoWhereAnAliasKeepsIt() {
    notFound(hub.say(sellerId("S"), customerAsks("r")));
    cutOff();
    notFound(hub.say(sellerId("S"), withdraw("r")));
    hub.moved("M", placeAs("S"));
    assertThat(hub.stored("M").stage()).isEqualTo(new Stage.AwaitingPayment());
    assertThat(hub.stored("M").request("r").orElseThrow().outcome())
        .isEqualTo(RequestOutcome.WITHDRAWN);
  }

  @Test
  void isNotRevivedWhereAnAliasKeepsIt() {
    notFound(hub.say(sellerId("S"), customerAsks("r")));
    cutOff();
    notFound(hub.say(sellerId("S"), withdraw("r")));
    notFound(hub.say(sellerId("S"), customerAsks("r")));
    hub.moved("M", placeAs("S"));
    assertThat(hub.stored("M").stage()).isEqualTo(new Stage.AwaitingPayment());
  }

  @Test
  void mustBeMeantByItsId() {
    notFound(hub.say("M", customerAsks("r")));
    notFound(hub.say("M", withdraw("another")));
    assertThat(placed().stage()).isEqualTo(new Stage.Canceled());
  }

  @Test
  void mustBeItsOwnSides() {
    notFound(hub.say("M", sellerCancels()));
    notFound(hub.say("M", withdraw(null)));
    assertThat(placed().stage()).isEqualTo(new Stage.Canceled());
  }

  /** A placement that stopped between its two writes. */
  private void cutOff() {
    new DynamoOrders(Table.plain(), Table.NAME)
        .claim(hub.key(Side.SELLER, "S"), hub.slot(Side.SELLER, "S"), "M");
    assertThat(hub.slot(Side.SELLER, "S")).isInstanceOf(Slot.Alias.class);
  }

  private Order placed() {
    hub.moved("M", place(usual()));
    return hub.stored("M");
  }
}
