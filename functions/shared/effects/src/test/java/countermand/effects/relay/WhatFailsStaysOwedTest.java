package countermand.effects.relay;

import static countermand.effects.telling.Say.customerAsks;
import static countermand.effects.telling.Say.sellerCancels;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Actor;
import countermand.core.Effect;
import countermand.core.Event;
import countermand.core.Owed;
import countermand.effects.Debt;
import countermand.effects.telling.Tale;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhatFailsStaysOwedTest {
  private final Work work = new Work();

  @Test
  void anEventThatTheBusRefuses() {
    work.refusedTypes.add("CancellationRequested");
    work.relay(Work.debt(Tale.ready().then(customerAsks("r-1"))));
    assertThat(work.started).hasSize(1);
    assertThat(work.ledger.struck()).containsExactly("M-1[4.1, 4.2, 4.3, 4.4]");
    assertThat(work.ledger.postponed()).singleElement().asString().startsWith("M-1[4.0] ");
  }

  @Test
  void allEventsWhereTheBusIsDead() {
    work.broken.add("bus");
    work.relay(Work.debt(Tale.paid("M-1")), Work.debt(Tale.paid("M-2")));
    assertThat(work.ledger.struck()).containsExactly("M-1[1.1, 1.2, 2.0]", "M-2[1.1, 1.2, 2.0]");
    assertThat(work.failures).hasSize(2).allMatch(what -> what.startsWith("Publish 1.0 of order"));
  }

  @Test
  void theEventsOfAFeedThatFailsAndOfNoOther() {
    work.broken.add("feed of acme");
    work.relay(Work.debt(Tale.paid("M-1")));
    assertThat(work.ledger.struck()).containsExactly("M-1[1.0, 1.2, 2.0]");
    assertThat(work.failures)
        .containsExactly("AppendToFeed 1.1 of order M-1 of acme stays owed: no feed of acme");
  }

  @Test
  void whatLeadsToAnOrderAndNothingElseOfIt() {
    work.broken.add("signpost to M-1");
    work.relay(Work.debt(Tale.paid("M-1")), Work.debt(Tale.paid("M-2")));
    assertThat(work.ledger.struck())
        .containsExactly("M-1[1.0, 1.1, 2.0]", "M-2[1.0, 1.1, 1.2, 2.0]");
    assertThat(work.ledger.postponed()).singleElement().asString().startsWith("M-1[1.2] ");
    assertThat(work.failures)
        .containsExactly("LeadFrom 1.2 of order M-1 of acme stays owed: no signpost to M-1");
    assertThat(work.appended).extracting(List::size).containsExactly(2);
  }

  @Test
  void aNoticeThatCannotBeOpened() {
    work.broken.add("notice to MARKETPLACE");
    work.relay(Work.debt(Tale.ready().then(sellerCancels())));
    assertThat(work.ledger.struck()).containsExactly("M-1[4.0, 4.1, 4.3]");
    assertThat(work.ledger.postponed()).singleElement().asString().startsWith("M-1[4.2] ");
  }

  @Test
  void aTimerThatDoesNotStartInWhateverWay() {
    work.broken.add("timer of M-1");
    work.relay(Work.debt(Tale.paid("M-1")), Work.debt(Tale.paid("M-2")));
    assertThat(work.failures)
        .containsExactly("StartWindowTimer 2.0 of order M-1 of acme stays owed: no timer of M-1");
    assertThat(work.publishedTypes()).containsExactly("OrderPlaced", "OrderPlaced");
    assertThat(work.started).containsExactly("M-2 window 2026-11-21T10:30:00Z");
    assertThat(work.ledger.struck())
        .containsExactly("M-1[1.0, 1.1, 1.2]", "M-2[1.0, 1.1, 1.2, 2.0]");
  }

  @Test
  void anEventThatCannotBeWrittenTakesNoneWithIt() {
    Tale tale = Tale.paid();
    Owed odd = new Owed("9.0", new Effect.Publish(aboutARequestThatIsNotThere()));
    work.relay(new Debt(tale.owing(List.of(odd)), List.of(odd)), Work.debt(Tale.paid("M-2")));
    assertThat(work.failures).singleElement().asString().startsWith("Publish 9.0 of order M-1");
    assertThat(work.publishedTypes()).containsExactly("OrderPlaced");
    assertThat(work.ledger.struck()).containsExactly("M-2[1.0, 1.1, 1.2, 2.0]");
  }

  @Test
  void whatIsDoneButCannotBeStruckOut() {
    work.ledger.breakDown();
    work.relay(Work.debt(Tale.paid()));
    assertThat(work.publishedTypes()).containsExactly("OrderPlaced");
    assertThat(work.failures)
        .containsExactly(
            "acknowledgement of order M-1 of acme: out of order",
            "back-off of order M-1 of acme: out of order");
  }

  @Test
  void whatThereIsNoTimeLeftForAndItIsNoFailure() {
    work.callsMax = 2;
    work.relay(Work.debt(Tale.paid("M-1")), Work.debt(Tale.paid("M-2")));
    assertThat(work.publishedTypes()).hasSize(2);
    assertThat(work.started).isEmpty();
    assertThat(work.failures).isEmpty();
    assertThat(work.ledger.struck()).containsExactly("M-1[1.0, 1.1]", "M-2[1.0, 1.1]");
    assertThat(work.ledger.postponed()).isEmpty();
  }

  @Test
  void whatLeadsToAnOrderWhereNoTimeIsLeftForThatAlone() {
    work.callsMax = 3;
    work.relay(Work.debt(Tale.paid()));
    assertThat(work.started).hasSize(1);
    assertThat(work.signposts).isEmpty();
    assertThat(work.failures).isEmpty();
    assertThat(work.ledger.struck()).containsExactly("M-1[1.0, 1.1, 2.0]");
    assertThat(work.ledger.postponed()).isEmpty();
  }

  @Test
  void andIsLookedAfterInAMinuteThenEachTimeTwiceAsLateAnHourAtMost() {
    work.broken.add("timer of M-1");
    assertThat(again(Duration.ZERO)).isEqualTo(Duration.ofMinutes(1));
    assertThat(again(Duration.ofSeconds(-1))).isEqualTo(Duration.ofMinutes(1));
    assertThat(again(Duration.ofMinutes(4))).isEqualTo(Duration.ofMinutes(4));
    assertThat(again(Duration.ofHours(5))).isEqualTo(Duration.ofHours(1));
  }

  /** How long somebody waits before looking at an effect that has been owed for some time. */
  private Duration again(Duration owedFor) {
    work.now = Tale.START.plus(owedFor);
    work.ledger.postponed().clear();
    work.relay(Work.debt(Tale.paid()));
    String postponed = work.ledger.postponed().getFirst();
    String at = postponed.substring(postponed.lastIndexOf(' ') + 1);
    return Duration.between(work.now, Instant.parse(at));
  }

  private static Event aboutARequestThatIsNotThere() {
    Event.Facts facts =
        new Event.Facts(
            9, Tale.START, Actor.CUSTOMER, "InWindow", "Canceled", null, new UUID(0, 9));
    return new Event.CancellationRequested(facts, "nobody's");
  }
}
