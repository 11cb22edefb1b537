package countermand.effects.relay;

import static countermand.effects.telling.Say.customerAsks;
import static countermand.effects.telling.Say.sellerCancels;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Content;
import countermand.core.Effect;
import countermand.core.HistoryEntry;
import countermand.core.Order;
import countermand.core.Side;
import countermand.effects.EventWriter;
import countermand.effects.telling.Tale;
import countermand.store.SlotKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIsPerformedIsStruckOutTest {
  private final Work work = new Work();

  @Test
  void eventsAreTheWriters() {
    Tale tale = Tale.paid();
    work.relay(Work.debt(tale));
    Effect.Publish publish = (Effect.Publish) tale.owed().getFirst().effect();
    assertThat(work.published)
        .containsExactly(new EventWriter(0).write(tale.order(), publish.event()));
  }

  @Test
  void theFeedHearsOfAnEventUnderTheIdThatTheBusHears() {
    work.relay(Work.debt(Tale.paid()));
    assertThat(work.appended).containsExactly(List.of(work.published.getFirst().id()));
  }

  @Test
  void theFeedOfALinkGetsItsEventsTogether() {
    work.relay(Work.debt(Tale.paid("M-1")), Work.debt(Tale.paid("M-2")));
    assertThat(work.appended).extracting(List::size).containsExactly(2);
  }

  @Test
  void partiesAreTold() {
    work.relay(Work.debt(Tale.ready().then(sellerCancels())));
    assertThat(work.told).containsExactly("M-1 4.2 MARKETPLACE OrderCanceled");
  }

  @Test
  void timersAreStarted() {
    work.relay(Work.debt(Tale.paid()), Work.debt(Tale.ready().then(customerAsks("r-1"))));
    assertThat(work.started)
        .containsExactly("M-1 window 2026-11-21T10:30:00Z", "M-1 answer r-1 2026-12-21T10:45:00Z");
  }

  @Test
  void requestsAndReceiptsLeadToTheirOrder() {
    Tale tale = Tale.ready().then(customerAsks("r-1"));
    work.relay(Work.debt(tale));
    assertThat(work.signposts)
        .containsExactlyInAnyOrder("r-1 M-1", tale.order().history().getLast().receipt() + " M-1");
  }

  @Test
  void nothingWaitsForWhatLeadsToAnOrder() {
    work.relay(Work.debt(Tale.paid("M-1")), Work.debt(Tale.ready().then(customerAsks("r-1"))));
    assertThat(work.sequence)
        .containsExactly(
            "bus",
            "feed of acme",
            "notice to SELLER",
            "timer of M-1",
            "timer of M-1",
            "signpost to M-1",
            "signpost to M-1");
  }

  @Test
  void eachOrderIsAcknowledgedByItself() {
    work.relay(Work.debt(Tale.paid("M-1")), Work.debt(Tale.paid("M-2")));
    assertThat(work.ledger.struck())
        .containsExactly("M-1[1.0, 1.1, 1.2, 2.0]", "M-2[1.0, 1.1, 1.2, 2.0]");
    assertThat(work.ledger.postponed()).isEmpty();
  }

  @Test
  void onlyWhatWasToBePerformedNowIsPerformed() {
    Tale tale = Tale.paid();
    work.relay(Work.debt(tale, List.of(tale.owed().getLast())));
    assertThat(work.published).isEmpty();
    assertThat(work.ledger.struck()).containsExactly("M-1[2.0]");
  }

  @Test
  void whoeverOwesNothingCostsNothing() {
    work.relay(Work.debt(Tale.paid(), List.of()));
    assertThat(work.calls).isZero();
    assertThat(work.ledger.struck()).isEmpty();
  }

  @Test
  void historyIsFiledBesideItsOrder() {
    Tale tale = Tale.placed();
    for (int value = 1; value <= Order.HISTORY_KEPT; value++) {
      tale.then(new Command.PlaceOrder(null, worth(tale, value), null));
    }
    work.relay(Work.debt(tale));
    assertThat(work.history.filedHistory(new SlotKey("acme", Side.MARKETPLACE, "M-1")))
        .extracting(HistoryEntry::version)
        .containsExactly(1L);
    assertThat(work.ledger.struck()).containsExactly("M-1[51.0]");
  }

  @Test
  void doingItAgainDoesTheSame() {
    work.relay(Work.debt(Tale.paid()));
    work.relay(Work.debt(Tale.paid()));
    assertThat(work.published.getFirst()).isEqualTo(work.published.getLast());
    assertThat(work.published).hasSize(2);
    assertThat(work.started.stream().distinct()).hasSize(1);
    assertThat(work.ledger.struck().stream().distinct()).hasSize(1);
    assertThat(work.failures).isEmpty();
  }

  @Test
  void anEventThatIsOwedTwiceInABatchIsPublishedOnce() {
    work.relay(Work.debt(Tale.paid()), Work.debt(Tale.paid()));
    assertThat(work.published).hasSize(1);
    assertThat(work.appended).extracting(List::size).containsExactly(1);
  }

  private static Content worth(Tale tale, long value) {
    Content content = tale.order().content();
    return new Content(
        value, content.currency(), content.group(), content.fulfilledBy(), content.lines());
  }
}
