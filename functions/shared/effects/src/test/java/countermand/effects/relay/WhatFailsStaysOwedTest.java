package countermand.effects.relay;

import static countermand.effects.telling.Say.customerAsks;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Actor;
import countermand.core.Effect;
import countermand.core.Event;
import countermand.core.Owed;
import countermand.effects.Relay;
import countermand.effects.telling.Tale;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhatFailsStaysOwedTest {
  private final Work work = new Work();

  @Test
  void anEventThatTheBusRefuses() {
    work.refusedTypes.add("CancellationRequested");
    Relay.Debt debt = Work.debt(Tale.ready().then(customerAsks("r-1")));
    assertThat(work.perform(debt)).containsExactly(debt);
    assertThat(work.started).hasSize(1);
    assertThat(work.table.struck(0)).containsExactly("4.1");
  }

  @Test
  void aTimerThatDoesNotStartInWhateverWay() {
    work.brokenTimers.add("M-1");
    Relay.Debt debt = Work.debt(Tale.paid("M-1"));
    Relay.Debt other = Work.debt(Tale.paid("M-2"));
    assertThat(work.perform(debt, other)).containsExactly(debt);
    assertThat(work.failures).containsExactly("M-1: StartWindowTimer: no turn was found");
    assertThat(work.publishedTypes()).containsExactly("OrderPlaced", "OrderPlaced");
    assertThat(work.started).containsExactly("M-2 window 2026-11-21T10:30:00Z");
    assertThat(work.table.struck(0)).containsExactly("1.0");
    assertThat(work.table.struck(1)).containsExactly("1.0", "2.0");
  }

  @Test
  void anEventThatCannotBeWrittenTakesNoneWithIt() {
    Tale tale = Tale.paid();
    Owed odd = new Owed("9.0", new Effect.Publish(aboutARequestThatIsNotThere()));
    Relay.Debt debt = new Relay.Debt(tale.owing(List.of(odd)), List.of(odd));
    Relay.Debt other = Work.debt(Tale.paid("M-2"));
    assertThat(work.perform(debt, other)).containsExactly(debt);
    assertThat(work.failures).singleElement().asString().startsWith("M-1: CancellationRequested");
    assertThat(work.publishedTypes()).containsExactly("OrderPlaced");
    assertThat(work.table.updates()).hasSize(1);
  }

  @Test
  void whatIsDoneButCannotBeStruckOut() {
    work.table.breakDown();
    Relay.Debt debt = Work.debt(Tale.paid());
    assertThat(work.perform(debt)).containsExactly(debt);
    assertThat(work.publishedTypes()).containsExactly("OrderPlaced");
    assertThat(work.failures).singleElement().asString().startsWith("M-1: acknowledgement");
  }

  @Test
  void allOfIt() {
    work.refusedTypes.add("OrderPlaced");
    work.brokenTimers.add("M-1");
    Relay.Debt debt = Work.debt(Tale.paid());
    assertThat(work.perform(debt)).containsExactly(debt);
    assertThat(work.table.updates()).isEmpty();
  }

  private static Event aboutARequestThatIsNotThere() {
    Event.Facts facts =
        new Event.Facts(
            9, Tale.START, Actor.CUSTOMER, "InWindow", "Canceled", null, new UUID(0, 9));
    return new Event.CancellationRequested(facts, "nobody's");
  }
}
