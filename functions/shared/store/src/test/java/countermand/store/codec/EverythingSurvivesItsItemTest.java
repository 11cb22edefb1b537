package countermand.store.codec;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Effect;
import countermand.core.Event;
import countermand.core.HistoryEntry;
import countermand.core.Order;
import countermand.core.Owed;
import countermand.core.RequestOutcome;
import countermand.core.Stage;
import countermand.store.telling.RandomLife;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is written of an order and read again is the order, whatever has happened to it. */
class EverythingSurvivesItsItemTest {
  private static final int LIVES = 1000;
  private static final int COMMANDS = 50;

  private static final Set<String> STAGES = new TreeSet<>();
  private static final Set<String> COMMANDS_SEEN = new TreeSet<>();
  private static final Set<String> EFFECTS = new TreeSet<>();
  private static final Set<String> EVENTS = new TreeSet<>();
  private static final Set<RequestOutcome> OUTCOMES = new TreeSet<>();

  @BeforeAll
  static void live() {
    for (long seed = 0; seed < LIVES; seed++) {
      new RandomLife(seed, EverythingSurvivesItsItemTest::survives).live(COMMANDS);
    }
  }

  @Test
  void inEveryStage() {
    assertThat(STAGES).containsAll(names(Stage.class));
  }

  @Test
  void afterEveryCommand() {
    assertThat(COMMANDS_SEEN)
        .contains(
            "PlaceOrder",
            "ApprovePayment",
            "StartHandling",
            "Ship",
            "ReportShipment",
            "Invoice",
            "ReturnGoods",
            "RequestCancellation",
            "CancelBySeller",
            "ReportSellerCancellation",
            "AcceptRequest",
            "DeclineRequest",
            "WithdrawRequest",
            "MarketplaceCanceled",
            "EndWindow",
            "ExpireRequest",
            "MeetMark");
  }

  @Test
  void withEveryOutcomeOfARequest() {
    assertThat(OUTCOMES).containsExactly(RequestOutcome.values());
  }

  @Test
  void andSoDoesEveryEffectAndEvent() {
    assertThat(EFFECTS).containsAll(names(Effect.class));
    assertThat(EVENTS).containsAll(names(Event.class));
  }

  private static void survives(Order order, List<Owed> owed) {
    assertThat(again(order)).isEqualTo(order);
    STAGES.add(order.stage().name());
    COMMANDS_SEEN.add(order.history().getLast().command());
    order.requests().forEach(request -> OUTCOMES.add(request.outcome()));
    survives(new Effect.KeepHistory(order.history()));
    owed.forEach(one -> survives(one.effect()));
  }

  private static void survives(Effect effect) {
    assertThat(EffectCodec.decode(new Reading(EffectCodec.encode(effect)))).isEqualTo(effect);
    EFFECTS.add(effect.getClass().getSimpleName());
    if (effect instanceof Effect.Publish(Event event)) {
      EVENTS.add(event.name());
    }
  }

  private static Order again(Order order) {
    List<HistoryEntry> history =
        order.history().stream()
            .map(HistoryCodec::encode)
            .map(Reading::new)
            .map(HistoryCodec::decode)
            .toList();
    return OrderCodec.decode(new Reading(OrderCodec.encode(order)), history, order.version());
  }

  /** The names of all that a sealed type permits. */
  private static List<String> names(Class<?> sealed) {
    return leaves(sealed).map(Class::getSimpleName).distinct().toList();
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    Function<Class<?>, Stream<Class<?>>> deeper = EverythingSurvivesItsItemTest::leaves;
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(deeper)
        : Stream.of(type);
  }
}
