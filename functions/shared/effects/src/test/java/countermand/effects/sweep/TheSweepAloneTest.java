package countermand.effects.sweep;

import static countermand.store.telling.Say.customerAsks;
import static countermand.store.telling.Say.placePaid;
import static countermand.store.telling.Say.sellerCancels;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.FeedEntry;
import countermand.core.Stage;
import countermand.store.Due;
import countermand.store.delivery.DeliveryKey;
import countermand.store.telling.Say;
import countermand.store.telling.Settings;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The stream and Scheduler are dead. */
class TheSweepAloneTest {
  private final World world = new World();

  @Test
  void endsAWindowAMinuteLateAtMost() {
    world.say("M", placePaid(null, world.now)).after(Duration.ofSeconds(20)).minutes(29);
    assertThat(world.order("M").stage()).isInstanceOf(Stage.InWindow.class);
    world.minutes(1);
    assertThat(world.order("M").stage()).isInstanceOf(Stage.ReadyForHandling.class);
    assertThat(world.order("M").lastAt()).isEqualTo(World.START.plus(Settings.WINDOW));
  }

  @Test
  void grantsWhatNobodyAnswersAMinuteLateAtMost() {
    asked();
    world.minutes(Settings.ANSWER_WITHIN.toMinutes() - 1);
    assertThat(world.order("M").stage()).isInstanceOf(Stage.AwaitingSeller.class);
    world.minutes(1);
    assertThat(world.order("M").stage()).isInstanceOf(Stage.Canceled.class);
  }

  @Test
  void performsAllThatIsOwed() {
    asked();
    world.minutes(Settings.ANSWER_WITHIN.toMinutes() + 1);
    assertThat(world.published)
        .containsExactly("OrderPlaced", "WindowClosed", "CancellationRequested", "OrderCanceled");
    assertThat(world.feed.read(World.LINK, OptionalLong.empty(), 25, world.now).events())
        .extracting(FeedEntry::type)
        .isSubsetOf(world.published)
        .contains("OrderCanceled");
    assertThat(world.told)
        .containsExactly(
            "SELLER CancellationRequested", "MARKETPLACE OrderCanceled", "SELLER OrderCanceled");
    assertThat(world.failures).isEmpty();
  }

  @Test
  void leavesNothingOwedAndNothingDue() {
    asked();
    world.minutes(Settings.ANSWER_WITHIN.toMinutes() + 1);
    assertThat(world.item("M").owed()).isEmpty();
    assertThat(world.item("M").owedSince()).isNull();
    assertThat(world.item("M").dueAt()).isNull();
  }

  @Test
  void rightsTheBooksThatTwoHaveLeftOpen() {
    world.say("M", Say.place(Say.usual()));
    var seen = world.item("M").owing();
    world.orders.acknowledge(seen, Set.of("1.0"));
    world.orders.acknowledge(seen, seen.ids());
    assertThat(world.item("M").dueAt()).isNotNull();
    world.minutes(1);
    assertThat(world.item("M").dueAt()).isNull();
    assertThat(world.item("M").owedSince()).isNull();
  }

  @Test
  void looksAfterDeliveries() {
    var key = new DeliveryKey(World.key("M"), "d-1");
    world.alsoDue.add(new Due.OfDelivery(key, World.START));
    assertThat(world.sweep()).isEqualTo(1);
    assertThat(world.told).containsExactly("delivery d-1 2026-03-01T12:00:00Z");
  }

  @Test
  void costsSixteenQueriesWhereNothingIsDue() {
    world.say("M", placePaid(null, world.now)).minutes(2);
    world.queries = 0;
    world.claims = 0;
    assertThat(world.after(Duration.ofMinutes(1)).sweep()).isZero();
    assertThat(world.queries).isEqualTo(16);
    assertThat(world.claims).isZero();
  }

  @Test
  void looksAfterManyAtOnce() {
    for (int i = 0; i < 1_000; i++) {
      world.say("M" + i, Say.place(Say.usual()), sellerCancels());
    }
    assertThat(world.after(Duration.ofMinutes(1)).sweep()).isEqualTo(1_000);
    assertThat(world.published).hasSize(2_000);
    assertThat(world.orders.items().values()).allMatch(item -> item.dueAt() == null);
  }

  @Test
  void isBoundedARun() {
    for (int i = 0; i < 10_500; i++) {
      world.say("M" + i, Say.place(Say.usual()));
    }
    int first = world.after(Duration.ofMinutes(1)).sweep();
    assertThat(first).isBetween(10_000, 10_024);
    assertThat(first + world.sweep()).isEqualTo(10_500);
  }

  private void asked() {
    world.say("M", placePaid(null, world.now)).minutes(Settings.WINDOW.toMinutes());
    world.say("M", customerAsks("r"));
  }
}
