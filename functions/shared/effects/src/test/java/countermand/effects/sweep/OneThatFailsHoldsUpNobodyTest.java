package countermand.effects.sweep;

import static countermand.store.telling.Say.placePaid;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Effect;
import countermand.core.Stage;
import countermand.store.Due;
import countermand.store.DueShards;
import countermand.store.delivery.DeliveryKey;
import countermand.store.telling.Say;
import countermand.store.telling.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OneThatFailsHoldsUpNobodyTest {
  private static final int MANY = 60;

  private final World world = new World();

  @Test
  void alsoWhereManyFailAndStandInFrontOfIt() {
    for (String id : ofOneShard()) {
      world.say(id, placePaid(null, world.now));
      world.broken.add("settling " + id);
    }
    world.after(Duration.ofSeconds(1)).say("0-last", placePaid(null, world.now));
    world.broken.remove("settling 0-last");
    world.minutes(Settings.WINDOW.toMinutes() + 1);
    assertThat(world.order("0-last").stage()).isInstanceOf(Stage.ReadyForHandling.class);
    assertThat(world.failures).hasSizeGreaterThanOrEqualTo(MANY);
  }

  /** So many that they fill the first pages of the shard of the order 0-last. */
  private static List<String> ofOneShard() {
    String shard = DueShards.of(World.key("0-last"));
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> "M" + i)
        .filter(id -> DueShards.of(World.key(id)).equals(shard))
        .limit(MANY)
        .toList();
  }

  @Test
  void andIsTriedAgainLaterAndLater() {
    world.broken.add("settling M");
    world.say("M", placePaid(null, world.now)).minutes(Settings.WINDOW.toMinutes() + 120);
    assertThat(world.failures).hasSizeBetween(5, 9);
    world.broken.clear();
    world.minutes(61);
    assertThat(world.order("M").stage()).isInstanceOf(Stage.ReadyForHandling.class);
  }

  @Test
  void whereAnEffectFailsTheOthersAreDoneAndItIsTriedUntilItWorks() {
    world.broken.add("notices of M");
    world.say("M", Say.place(Say.usual()), Say.sellerCancels()).minutes(600);
    assertThat(world.published).containsExactly("OrderPlaced", "OrderCanceled");
    assertThat(world.item("M").owed().values()).allMatch(Effect.Notify.class::isInstance);
    assertThat(world.item("M").owedSince()).isNotNull();
    assertThat(world.failures).hasSizeBetween(10, 20);
    world.broken.clear();
    world.minutes(61);
    assertThat(world.told).containsExactly("MARKETPLACE OrderCanceled");
    assertThat(world.item("M").dueAt()).isNull();
  }

  @Test
  void whereAnEffectFailsTheDeadlineIsKept() {
    world.broken.add("bus");
    world.say("M", placePaid(null, world.now)).minutes(Settings.WINDOW.toMinutes());
    assertThat(world.order("M").stage()).isInstanceOf(Stage.ReadyForHandling.class);
  }

  @Test
  void whereTheSettlingFailsTheEffectsArePerformed() {
    world.broken.add("settling M");
    world.say("M", placePaid(null, world.now.minus(Settings.WINDOW).plusSeconds(1)));
    world.minutes(1);
    assertThat(world.published).containsExactly("OrderPlaced");
  }

  @Test
  void whereAShardCannotBeRead() {
    twoShards();
    world.broken.add("shard " + DueShards.of(World.key("M1")));
    world.minutes(1);
    assertThat(world.published).hasSize(1);
    world.broken.clear();
    world.minutes(1);
    assertThat(world.published).hasSize(2);
  }

  @Test
  void whereOneCannotBeClaimed() {
    twoShards();
    world.broken.add("claim of M1");
    world.minutes(1);
    assertThat(world.published).hasSize(1);
    assertThat(world.failures).containsExactly("claim of order M1 of acme: no claim of M1");
  }

  @Test
  void whereADeliveryFails() {
    world.broken.add("delivery d-1");
    world.alsoDue.add(delivery("d-1"));
    world.alsoDue.add(new Due.OfLaterRelease("PARCEL#1", "PARCEL", World.START));
    world.alsoDue.add(delivery("d-2"));
    assertThat(world.sweep()).isEqualTo(2);
    assertThat(world.told).containsExactly("delivery d-2 2026-03-01T12:00:00Z");
    assertThat(world.failures)
        .containsExactly(
            "delivery d-1: no delivery d-1",
            "an item of a later release is due: this release does not know the sort key PARCEL;"
                + " a later release wrote the item");
  }

  @Test
  void alsoWhereManyOfALaterReleaseStandInFrontOfIt() {
    for (int i = 0; i < MANY; i++) {
      world.alsoDue.add(new Due.OfLaterRelease("PARCEL#" + i, "PARCEL", World.START));
    }
    world.alsoDue.add(delivery("d-1"));
    world.sweep();
    assertThat(world.told).hasSize(1);
    assertThat(world.failures).hasSize(MANY);
    world.after(Duration.ofMinutes(59)).sweep();
    assertThat(world.failures).hasSize(MANY);
  }

  @Test
  void alsoWhereTheyCannotBePushed() {
    world.broken.add("leaving PARCEL");
    world.alsoDue.add(new Due.OfLaterRelease("PARCEL#1", "PARCEL", World.START));
    world.alsoDue.add(delivery("d-1"));
    assertThat(world.sweep()).isEqualTo(1);
    assertThat(world.failures)
        .containsExactly("an item of a later release is due: no leaving PARCEL");
  }

  @Test
  void alsoWhereManyOrdersAreOfALaterFormat() {
    for (String id : ofOneShard()) {
      world.say(id, placePaid(null, world.now));
      world.laterFormat.add(id);
    }
    world.after(Duration.ofSeconds(1)).say("0-last", placePaid(null, world.now));
    world.after(Duration.ofMinutes(1)).sweep();
    assertThat(world.item("0-last").owed()).isEmpty();
  }

  @Test
  void whereTheBooksFailTheClaimEndsAndAnotherRunGoesOn() {
    world.say("M", Say.place(Say.usual()));
    world.broken.add("acknowledgement");
    world.minutes(1);
    Instant claimed = world.now.plus(Duration.ofMinutes(2));
    assertThat(world.item("M").dueAt()).isEqualTo(claimed);
    world.broken.clear();
    world.minutes(2);
    assertThat(world.item("M").dueAt()).isNull();
  }

  @Test
  void whereMoreTimeCannotBeGivenTheClaimEndsToo() {
    world.say("M", Say.place(Say.usual()));
    world.broken.add("bus");
    world.broken.add("later");
    world.minutes(1);
    assertThat(world.item("M").dueAt()).isEqualTo(world.now.plus(Duration.ofMinutes(2)));
    assertThat(world.failures).hasSize(2);
  }

  @Test
  void whereTimeIsUpWhatIsClaimedIsGoneOnWithByTheNextRuns() {
    world.say("M", Say.place(Say.usual()), Say.sellerCancels()).after(Duration.ofMinutes(1));
    world.sweepInAHurryAfter(1);
    assertThat(world.item("M").dueAt()).isEqualTo(world.now.plus(Duration.ofMinutes(2)));
    assertThat(world.failures).isEmpty();
    world.minutes(2);
    assertThat(world.item("M").owed()).isEmpty();
    assertThat(world.item("M").dueAt()).isNull();
  }

  @Test
  void whereNoTimeIsLeftNothingIsBegun() {
    world.say("M", Say.place(Say.usual())).after(Duration.ofMinutes(1));
    assertThat(world.sweepInAHurryAfter(0)).isZero();
    assertThat(world.claims).isZero();
  }

  private void twoShards() {
    String other = "M2";
    while (DueShards.of(World.key(other)).equals(DueShards.of(World.key("M1")))) {
      other += "2";
    }
    world.say("M1", Say.place(Say.usual())).say(other, Say.place(Say.usual()));
  }

  private static Due delivery(String id) {
    return new Due.OfDelivery(new DeliveryKey(World.key("M"), id), World.START);
  }
}
