package countermand.store.desk;

import static countermand.store.telling.Answers.moved;
import static countermand.store.telling.Answers.refused;
import static countermand.store.telling.Say.place;
import static countermand.store.telling.Say.worth;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.LineAsk;
import countermand.core.OrderedLine;
import countermand.core.Origin;
import countermand.core.RefusalCode;
import countermand.core.RequestName;
import countermand.core.RequestOutcome;
import countermand.core.Side;
import countermand.core.Stage;
import countermand.store.Slot;
import countermand.store.telling.Hub;
import countermand.store.telling.Say;
import countermand.store.telling.Settings;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever was let in must be able to end: 1,000 lines and 1,000 characters of reason are legal.
 */
class ALargeOrderTest {
  private static final String LONG_REASON = "x".repeat(1000);

  private final Hub hub = new Hub();

  @Test
  void thatWouldBeTooLargeIsNotPlaced() {
    assertThat(refused(hub.say("M", placement(1000, 400)))).isEqualTo(RefusalCode.ORDER_TOO_LARGE);
    assertThat(hub.item("M")).isEmpty();
    assertThat(hub.slot(Side.SELLER, "M")).isEqualTo(new Slot.Empty());
  }

  @Test
  void isNotReplacedByOneThatWouldBeTooLarge() {
    hub.moved("M", placement(10, 10));
    var item = hub.item("M");
    assertThat(refused(hub.say("M", placement(1000, 400)))).isEqualTo(RefusalCode.ORDER_TOO_LARGE);
    assertThat(hub.item("M")).isEqualTo(item);
  }

  @Test
  void takesNoRequestThatWouldBeTooLarge() {
    ready(1000, 100);
    var item = hub.item("M");
    assertThat(refused(hub.say("M", asks(1000, 100)))).isEqualTo(RefusalCode.ORDER_TOO_LARGE);
    assertThat(hub.item("M")).isEqualTo(item);
  }

  @Test
  void canBeAskedForByAllItsLinesWithALongReason() {
    ready(1000, 10);
    moved(hub.say("M", asks(1000, 10)));
  }

  @Test
  void canGrantWhateverItWasAskedFor() {
    for (int length : List.of(10, 40, 60)) {
      String id = "M" + length;
      hub.moved(id, paid(1000, length)).after(Settings.WINDOW).show(id);
      if (hub.say(id, asks(999, length)) instanceof Answer.Done) {
        moved(hub.say(id, Say.accept()));
        assertThat(hub.stored(id).canceled()).hasSize(999);
      }
    }
  }

  @Test
  void canExpireWhateverItWasAskedFor() {
    ready(1000, 30);
    moved(hub.say("M", asks(999, 30)));
    hub.after(Settings.ANSWER_WITHIN);
    assertThat(hub.show("M").requests().getFirst().outcome()).isEqualTo(RequestOutcome.EXPIRED);
    assertThat(hub.stored("M").stage()).isEqualTo(new Stage.ReadyForHandling());
  }

  @Test
  void canLoseLinesByItsSellerWithALongReason() {
    ready(1000, 30);
    moved(hub.say("M", new Command.CancelBySeller(LONG_REASON, lines(999, 30))));
  }

  @Test
  void canAlwaysBeCanceledWhole() {
    ready(1000, 100);
    moved(hub.say("M", new Command.CancelBySeller(LONG_REASON, Extent.whole())));
  }

  @Test
  void takesNoMoreRequestsWhileWhatItOwesTakesTheRoom() {
    hub.moved("M", paid(1, 10)).after(Settings.WINDOW).show("M");
    int declined = 0;
    while (hub.say("M", asks("r" + declined)) instanceof Answer.Done) {
      moved(hub.say("M", new Command.DeclineRequest("r" + declined, LONG_REASON)));
      declined++;
    }
    assertThat(declined).isPositive();
    assertThat(refused(hub.say("M", asks("one more")))).isEqualTo(RefusalCode.ORDER_TOO_LARGE);
    moved(hub.say("M", new Command.CancelBySeller(LONG_REASON, Extent.whole())));
  }

  private static Command asks(String name) {
    return new Command.RequestCancellation(
        new RequestName.Given(name), Origin.CUSTOMER, LONG_REASON, null, Extent.whole());
  }

  private void ready(int lines, int idLength) {
    hub.moved("M", paid(lines, idLength)).after(Settings.WINDOW).show("M");
  }

  private Command.PlaceOrder paid(int lines, int idLength) {
    return new Command.PlaceOrder(null, placement(lines, idLength).content(), hub.now());
  }

  private static Command.PlaceOrder placement(int lines, int idLength) {
    OrderedLine[] all =
        IntStream.range(0, lines)
            .mapToObj(i -> Say.line(lineId(i, idLength), 1, 1))
            .toArray(OrderedLine[]::new);
    return place(worth(lines, all));
  }

  private static Command asks(int lines, int idLength) {
    return new Command.RequestCancellation(
        new RequestName.Given("r"), Origin.CUSTOMER, LONG_REASON, null, lines(lines, idLength));
  }

  private static Extent lines(int lines, int idLength) {
    List<LineAsk> asks =
        IntStream.range(0, lines).mapToObj(i -> Say.all(lineId(i, idLength))).toList();
    return new Extent.Lines(asks);
  }

  private static String lineId(int i, int length) {
    return "l".repeat(length - 4) + String.format("%04d", i);
  }
}
