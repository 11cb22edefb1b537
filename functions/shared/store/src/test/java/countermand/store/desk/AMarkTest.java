package countermand.store.desk;

import static countermand.store.telling.Answers.moved;
import static countermand.store.telling.Answers.notFound;
import static countermand.store.telling.Say.asks;
import static countermand.store.telling.Say.customerAsks;
import static countermand.store.telling.Say.marketplaceHasCanceled;
import static countermand.store.telling.Say.marketplaceId;
import static countermand.store.telling.Say.place;
import static countermand.store.telling.Say.placeAs;
import static countermand.store.telling.Say.sellerCancels;
import static countermand.store.telling.Say.sellerHasCanceled;
import static countermand.store.telling.Say.sellerId;
import static countermand.store.telling.Say.some;
import static countermand.store.telling.Say.usual;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Cancellation;
import countermand.core.Command;
import countermand.core.DecidedBy;
import countermand.core.Mark;
import countermand.core.OrderName;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.core.RequestOutcome;
import countermand.core.Side;
import countermand.core.Stage;
import countermand.store.Attributes;
import countermand.store.Slot;
import countermand.store.telling.Hub;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AMarkTest {
  private final Hub hub = new Hub();

  static Stream<Command> wholeCancellations() {
    return Stream.of(
        customerAsks("r"),
        asks(new RequestName.LatestOrNew()),
        sellerCancels(),
        sellerHasCanceled(),
        marketplaceHasCanceled());
  }

  static Stream<Command> others() {
    return Stream.of(
        customerAsks("r", some("A", 1)),
        sellerCancels(some("A", 1)),
        sellerHasCanceled(some("A", 1)),
        new Command.ApprovePayment(null),
        new Command.StartHandling(),
        new Command.ReportShipment(),
        new Command.AcceptRequest(null),
        new Command.DeclineRequest("r", "no"),
        new Command.WithdrawRequest("r"));
  }

  @ParameterizedTest
  @MethodSource("wholeCancellations")
  void isLeftByEachWholeCancellationAndCancelsTheOrder(Command cancellation) {
    notFound(hub.say("M", cancellation));
    assertThat(hub.slot(Side.MARKETPLACE, "M")).isInstanceOf(Slot.Waiting.class);
    moved(hub.say("M", place(usual())));
    assertThat(hub.stored("M").stage()).isEqualTo(new Stage.Canceled());
    assertThat(cancellation().decidedBy()).isEqualTo(DecidedBy.RULE);
  }

  @ParameterizedTest
  @MethodSource("wholeCancellations")
  void isLeftAtTheSellersIdWhereThatWasNamed(Command cancellation) {
    notFound(hub.say(sellerId("S"), cancellation));
    assertThat(hub.item("S")).isEmpty();
    moved(hub.say("M", placeAs("S")));
    assertThat(cancellation().decidedBy()).isEqualTo(DecidedBy.RULE);
  }

  @ParameterizedTest
  @MethodSource("others")
  void isLeftByNothingElse(Command command) {
    notFound(hub.say("M", command));
    notFound(hub.say(sellerId("M"), command));
    assertThat(hub.item("M")).isEmpty();
    assertThat(hub.item(Side.SELLER, "M")).isEmpty();
  }

  @Test
  void waitsAtTheCallersOwnSideWhereEitherIdWillDo() {
    notFound(hub.say(either("X", OrderName.Whose.SELLER_THEN_MARKETPLACE), sellerCancels()));
    notFound(hub.say(either("Y", OrderName.Whose.MARKETPLACE_THEN_SELLER), customerAsks("r")));
    assertThat(hub.slot(Side.SELLER, "X")).isInstanceOf(Slot.Waiting.class);
    assertThat(hub.item("X")).isEmpty();
    assertThat(hub.slot(Side.MARKETPLACE, "Y")).isInstanceOf(Slot.Waiting.class);
    assertThat(hub.item(Side.SELLER, "Y")).isEmpty();
  }

  @Test
  void keepsWhatItsCallerSaid() {
    notFound(hub.say("M", customerAsks("r")));
    hub.after(Duration.ofHours(1)).moved("M", place(usual()));
    Cancellation why = cancellation();
    assertThat(why.origin()).isEqualTo(Origin.CUSTOMER);
    assertThat(why.reason()).isEqualTo("changed mind");
    assertThat(why.requestId()).isEqualTo("r");
    assertThat(hub.stored("M").request("r").orElseThrow().outcome())
        .isEqualTo(RequestOutcome.ACCEPTED);
  }

  @Test
  void leavesNoTraceInTheItemOfItsOrder() {
    notFound(hub.say("M", sellerCancels()));
    hub.moved("M", place(usual()));
    assertThat(hub.item("M")).doesNotContainKeys(Attributes.MARK, Attributes.EXPIRES_AT);
  }

  @Test
  void thatIsFirstWins() {
    notFound(hub.say("M", customerAsks("first")));
    var item = hub.item("M");
    notFound(hub.after(Duration.ofHours(1)).say("M", customerAsks("second")));
    notFound(hub.say("M", marketplaceHasCanceled()));
    assertThat(hub.item("M")).isEqualTo(item);
  }

  @Test
  void thatIsEarlierWinsOverOneAtTheOtherId() {
    notFound(hub.say(sellerId("S"), sellerCancels()));
    notFound(hub.after(Duration.ofHours(1)).say(marketplaceId("M"), customerAsks("r")));
    hub.moved("M", placeAs("S"));
    assertThat(cancellation().origin()).isEqualTo(Origin.SELLER);
  }

  @Test
  void thatIsEarlierWinsTheOtherWayRoundToo() {
    notFound(hub.say(marketplaceId("M"), customerAsks("r")));
    notFound(hub.after(Duration.ofHours(1)).say(sellerId("S"), sellerCancels()));
    hub.moved("M", placeAs("S"));
    assertThat(cancellation().origin()).isEqualTo(Origin.CUSTOMER);
  }

  @Test
  void waitsUpToThirtyDays() {
    notFound(hub.say("M", sellerCancels()));
    hub.after(Mark.LIFETIME.minusMillis(1)).moved("M", place(usual()));
    assertThat(hub.stored("M").stage()).isEqualTo(new Stage.Canceled());
  }

  @Test
  void waitsNoLongerThanThirtyDays() {
    notFound(hub.say("M", sellerCancels()));
    hub.after(Mark.LIFETIME).moved("M", place(usual()));
    assertThat(hub.stored("M").stage()).isEqualTo(new Stage.AwaitingPayment());
  }

  @Test
  void tellsTheTableWhenItMayGo() {
    notFound(hub.say("M", sellerCancels()));
    assertThat(hub.item("M").get(Attributes.EXPIRES_AT).n())
        .isEqualTo(Long.toString(Hub.START.plus(Duration.ofDays(30)).getEpochSecond()));
  }

  @Test
  void thatHasWaitedTooLongMakesWay() {
    notFound(hub.say("M", customerAsks("old")));
    notFound(hub.after(Mark.LIFETIME).say("M", sellerCancels()));
    hub.moved("M", place(usual()));
    assertThat(cancellation().origin()).isEqualTo(Origin.SELLER);
  }

  @Test
  void thatHasWaitedTooLongDoesNotHideOneThatHasNot() {
    notFound(hub.say(sellerId("S"), sellerCancels()));
    hub.after(Mark.LIFETIME.minusDays(1));
    notFound(hub.say("M", customerAsks("r")));
    hub.after(Duration.ofDays(2)).moved("M", placeAs("S"));
    assertThat(cancellation().requestId()).isEqualTo("r");
  }

  @Test
  void isMetByALaterPlacementThatTellsTheSellersId() {
    notFound(hub.say(sellerId("S"), sellerCancels()));
    hub.moved("M", place(usual()), placeAs("S"));
    assertThat(hub.stored("M").stage()).isEqualTo(new Stage.Canceled());
    assertThat(cancellation().origin()).isEqualTo(Origin.SELLER);
  }

  private Cancellation cancellation() {
    return hub.stored("M").cancellation();
  }

  private static OrderName either(String id, OrderName.Whose whose) {
    return new OrderName(id, whose);
  }
}
