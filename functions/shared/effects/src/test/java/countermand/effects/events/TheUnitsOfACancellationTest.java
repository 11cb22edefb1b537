package countermand.effects.events;

import static countermand.effects.telling.Say.accept;
import static countermand.effects.telling.Say.customerAsks;
import static countermand.effects.telling.Say.sellerCancels;
import static countermand.effects.telling.Say.some;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.core.Effect;
import countermand.core.Event;
import countermand.core.Owed;
import countermand.effects.EventWriter;
import countermand.effects.telling.Details;
import countermand.effects.telling.Tale;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TheUnitsOfACancellationTest {
  private final EventWriter writer = new EventWriter(0);

  @Test
  void areAllOfAnOrderThatWasWhole() {
    JsonNode told = told(Tale.placed().then(sellerCancels()), Event.OrderCanceled.class);
    assertThat(told.get("lines")).hasToString(lines("A", 2, "B", 1));
    assertThat(told.get("amount").asLong()).isEqualTo(100);
  }

  @Test
  void areThoseLeftWhereSomeWereCancelledBefore() {
    Tale tale = Tale.ready().then(sellerCancels(some("A", 1))).then(sellerCancels());
    JsonNode told = told(tale, Event.OrderCanceled.class);
    assertThat(told.get("lines")).hasToString(lines("A", 1, "B", 1));
    assertThat(told.get("amount").asLong()).isEqualTo(70);
  }

  @Test
  void leaveOutALineOfWhichNothingWasLeft() {
    Tale tale = Tale.ready().then(sellerCancels(some("A", 2))).then(sellerCancels());
    assertThat(told(tale, Event.OrderCanceled.class).get("lines")).hasToString(lines("B", 1));
  }

  @Test
  void areThoseOfTheLastCommandWhereLineByLineNothingIsLeft() {
    Tale tale = Tale.ready().then(sellerCancels(some("A", 2)));
    JsonNode first = told(tale, Event.OrderPartlyCanceled.class);
    assertThat(first.get("lines")).hasToString(lines("A", 2));
    assertThat(first.get("amount").asLong()).isEqualTo(60);
    JsonNode last = told(tale.then(sellerCancels(some("B", 1))), Event.OrderCanceled.class);
    assertThat(last.get("lines")).hasToString(lines("B", 1));
    assertThat(last.get("amount").asLong()).isEqualTo(40);
  }

  @Test
  void areAllWhereOneCommandNamesEveryLine() {
    Tale tale = Tale.ready().then(sellerCancels(some("A", 2), some("B", 1)));
    JsonNode told = told(tale, Event.OrderCanceled.class);
    assertThat(told.get("lines")).hasToString(lines("A", 2, "B", 1));
    assertThat(told.get("amount").asLong()).isEqualTo(100);
  }

  @Test
  void areTheRequestsWhereOneIsGranted() {
    Tale tale = Tale.ready().then(customerAsks("r-1", some("A", 1), some("B", 1))).then(accept());
    JsonNode told = told(tale, Event.OrderPartlyCanceled.class);
    assertThat(told.get("lines")).hasToString(lines("A", 1, "B", 1));
    assertThat(told.get("amount").asLong()).isEqualTo(70);
    assertThat(told.get("origin").asText()).isEqualTo("customer");
    assertThat(told.get("decidedBy").asText()).isEqualTo("seller");
    assertThat(told.get("requestId").asText()).isEqualTo("r-1");
  }

  @Test
  void areTheRequestsWhereSilenceGrantsIt() {
    Tale tale = Tale.ready().then(customerAsks("r-1", some("A", 1))).after(Duration.ofDays(30));
    JsonNode told = told(tale, Event.OrderPartlyCanceled.class);
    assertThat(told.get("lines")).hasToString(lines("A", 1));
    assertThat(told.get("by").asText()).isEqualTo("deadline");
    assertThat(told.get("decidedBy").asText()).isEqualTo("deadline");
  }

  @Test
  void areThoseStillThereWhereTheSellerTookSomeOfARequestBefore() {
    Tale tale =
        Tale.ready()
            .then(customerAsks("r-1", some("A", 2)))
            .then(sellerCancels(some("A", 1)))
            .then(accept());
    JsonNode told = told(tale, Event.OrderPartlyCanceled.class);
    assertThat(told.get("lines")).hasToString(lines("A", 1));
    assertThat(told.get("amount").asLong()).isEqualTo(30);
  }

  @Test
  void areNotKnownWhereTheLinesAreNot() {
    JsonNode told = told(Tale.withoutLines().then(sellerCancels()), Event.OrderCanceled.class);
    assertThat(told.get("lines")).isEmpty();
    assertThat(told.get("amount").asLong()).isEqualTo(100);
  }

  @Test
  void haveNoAmountWhereNobodyKnowsIt() {
    JsonNode told = told(Tale.unknown().then(sellerCancels()), Event.OrderCanceled.class);
    assertThat(told.get("lines")).isEmpty();
    assertThat(told.has("amount")).isFalse();
  }

  private JsonNode told(Tale tale, Class<? extends Event> kind) {
    Owed owed = tale.owed(kind);
    Event event = ((Effect.Publish) owed.effect()).event();
    return Details.read(writer.write(tale.order(), event).detail());
  }

  private static String lines(String line, long units) {
    return Details.compact("[%s]".formatted(line(line, units)));
  }

  private static String lines(String one, long units, String other, long others) {
    return Details.compact("[%s, %s]".formatted(line(one, units), line(other, others)));
  }

  private static String line(String id, long units) {
    return "{\"lineId\": \"%s\", \"quantity\": %d}".formatted(id, units);
  }
}
