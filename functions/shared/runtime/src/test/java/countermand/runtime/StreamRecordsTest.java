package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import countermand.core.Command;
import countermand.core.Owed;
import countermand.effects.Debt;
import countermand.runtime.telling.Records;
import countermand.store.Attributes;
import countermand.store.OrderWrite;
import countermand.store.codec.UnknownFormatException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamRecordsTest {
  private final House house = new House().placed("acme");
  private final OrderWrite placed = house.orders.writes().getFirst();
  private final Map<String, AttributeValue> first = Records.item(placed.order(), placed.owed());

  @Test
  void aFirstDecisionOwesAllThatItAdded() {
    Debt debt = debt(null, first).orElseThrow();
    assertThat(debt.effects()).containsExactlyInAnyOrderElementsOf(placed.owed());
    assertThat(ids(debt)).containsExactlyInAnyOrder("1.0", "1.1", "1.2", "2.0");
    assertThat(debt.owing().order()).isEqualTo(placed.order());
  }

  @Test
  void aPlacementThatMeetsAMarkIsAFirstDecision() {
    Map<String, AttributeValue> mark = Map.of(Attributes.KIND, new AttributeValue("mark"));
    assertThat(debt(mark, first).orElseThrow().effects()).hasSize(4);
  }

  @Test
  void aLaterDecisionOwesWhatItAddedAndKnowsWhatElseIsOwed() {
    OrderWrite canceled = canceled();
    List<Owed> all = List.of(placed.owed().getLast(), canceled.owed().getFirst());
    Debt debt = debt(first, Records.item(canceled.order(), all)).orElseThrow();
    assertThat(ids(debt)).containsExactly("3.0");
    assertThat(debt.owing().ids()).containsExactlyInAnyOrder("2.0", "3.0");
  }

  @Test
  void whatTimeChangedOnTheWayIsPartOfTheDecision() {
    house.after(House.WINDOW);
    OrderWrite canceled = canceled();
    Debt debt = debt(first, Records.item(canceled.order(), canceled.owed())).orElseThrow();
    assertThat(ids(debt))
        .containsExactlyInAnyOrder("3.0", "3.1", "3.2", "4.0", "4.1", "4.2", "4.3");
  }

  @Test
  void versionsAreNumbersNotTexts() {
    Map<String, AttributeValue> before = new HashMap<>(first);
    before.put(Attributes.VERSION, new AttributeValue().withN("9"));
    Owed old = new Owed("9.0", placed.owed().getFirst().effect());
    Owed added = new Owed("10.0", placed.owed().getFirst().effect());
    Map<String, AttributeValue> after = Records.item(placed.order(), List.of(old, added));
    after.put(Attributes.VERSION, new AttributeValue().withN("10"));
    assertThat(ids(debt(before, after).orElseThrow())).containsExactly("10.0");
  }

  @Test
  void anAcknowledgementIsNoDecision() {
    List<Owed> less = List.of(placed.owed().getLast());
    assertThat(debt(first, Records.item(placed.order(), less))).isEmpty();
    assertThat(debt(first, Records.item(placed.order(), List.of()))).isEmpty();
    assertThat(debt(first, first)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"alias", "mark", "delivery"})
  void whatIsNoOrderOwesNothing(String kind) {
    Map<String, AttributeValue> item = new HashMap<>(first);
    item.put(Attributes.KIND, new AttributeValue(kind));
    assertThat(debt(null, item)).isEmpty();
  }

  @Test
  void whatHasNoKindOwesNothing() {
    Map<String, AttributeValue> filed = Map.of(Attributes.VERSION, new AttributeValue().withN("1"));
    assertThat(debt(null, filed)).isEmpty();
    assertThat(debt(null, Map.of())).isEmpty();
  }

  @Test
  void whatIsGoneOwesNothing() {
    assertThat(debt(first, null)).isEmpty();
  }

  @Test
  void anEffectOfALaterReleaseIsLeftToIt() {
    Map<String, AttributeValue> item = new HashMap<>(first);
    Map<String, AttributeValue> owed = new HashMap<>(first.get(Attributes.OWED).getM());
    owed.put("2.1", new AttributeValue().withM(Map.of("effect", new AttributeValue("Telepathy"))));
    item.put(Attributes.OWED, new AttributeValue().withM(owed));
    Debt debt = debt(null, item).orElseThrow();
    assertThat(ids(debt)).containsExactlyInAnyOrder("1.0", "1.1", "1.2", "2.0");
    assertThat(debt.owing().ids()).contains("2.1");
  }

  @Test
  void anAttributeOfALaterReleaseIsNoMatter() {
    Map<String, AttributeValue> item = new HashMap<>(first);
    item.put("later", new AttributeValue().withSS("a", "b"));
    item.put("laterToo", new AttributeValue().withNULL(true));
    assertThat(debt(null, item)).isEqualTo(debt(null, first));
  }

  @Test
  void anOrderOfALaterFormatCannotBeRead() {
    Map<String, AttributeValue> item = new HashMap<>(first);
    item.put(Attributes.FORMAT, new AttributeValue().withN("2"));
    assertThatThrownBy(() -> debt(null, item)).isInstanceOf(UnknownFormatException.class);
  }

  private OrderWrite canceled() {
    house.say("acme", new Command.MarketplaceCanceled("fraud"));
    return house.orders.writes().getLast();
  }

  private static List<String> ids(Debt debt) {
    return debt.effects().stream().map(Owed::id).toList();
  }

  private static Optional<Debt> debt(
      Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
    return StreamRecords.debt(Records.record("1", before, after));
  }
}
