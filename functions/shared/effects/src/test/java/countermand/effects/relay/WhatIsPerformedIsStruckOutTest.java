package countermand.effects.relay;

import static countermand.effects.telling.Say.customerAsks;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Content;
import countermand.core.Effect;
import countermand.core.Order;
import countermand.core.Owed;
import countermand.effects.EventWriter;
import countermand.effects.telling.Tale;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

class WhatIsPerformedIsStruckOutTest {
  private final Work work = new Work();

  @Test
  void eventsAreTheWriters() {
    Tale tale = Tale.paid();
    assertThat(work.perform(Work.debt(tale))).isEmpty();
    Owed owed = tale.owed().getFirst();
    assertThat(work.published)
        .containsExactly(
            new EventWriter(0)
                .write(tale.order(), owed.id(), ((Effect.Publish) owed.effect()).event()));
  }

  @Test
  void timersAreStarted() {
    work.perform(Work.debt(Tale.paid()), Work.debt(Tale.ready().then(customerAsks("r-1"))));
    assertThat(work.started)
        .containsExactly("M-1 window 2026-11-21T10:30:00Z", "M-1 answer r-1 2026-12-21T10:45:00Z");
  }

  @Test
  void eachOrderIsAcknowledgedByItself() {
    assertThat(work.perform(Work.debt(Tale.paid("M-1")), Work.debt(Tale.paid("M-2")))).isEmpty();
    assertThat(work.table.updates())
        .extracting(update -> update.key().get("PK").s())
        .containsExactly("ORDER#acme#m#M-1", "ORDER#acme#m#M-2");
    assertThat(work.table.struck(0)).containsExactly("1.0", "2.0");
    assertThat(work.table.struck(1)).containsExactly("1.0", "2.0");
  }

  @Test
  void onlyWhatWasToBePerformedNowIsPerformed() {
    Tale tale = Tale.paid();
    assertThat(work.perform(Work.debt(tale, List.of(tale.owed().getLast())))).isEmpty();
    assertThat(work.published).isEmpty();
    assertThat(work.table.struck(0)).containsExactly("2.0");
  }

  @Test
  void whoeverOwesNothingCostsNothing() {
    assertThat(work.perform(Work.debt(Tale.paid(), List.of()))).isEmpty();
    assertThat(work.table.updates()).isEmpty();
  }

  @Test
  void historyIsFiledBesideItsOrder() {
    Tale tale = Tale.placed();
    for (int value = 1; value <= Order.HISTORY_KEPT; value++) {
      tale.then(new Command.PlaceOrder(null, worth(tale, value), null));
    }
    assertThat(work.perform(Work.debt(tale))).isEmpty();
    assertThat(work.table.puts()).hasSize(1);
    PutItemRequest put = work.table.puts().getFirst();
    assertThat(put.tableName()).isEqualTo("orders");
    assertThat(put.item())
        .containsEntry("PK", AttributeValue.fromS("ORDER#acme#m#M-1"))
        .containsEntry("SK", AttributeValue.fromS("HISTORY#000000000001"));
    assertThat(work.table.struck(0)).containsExactly("51.0");
  }

  @Test
  void doingItAgainDoesTheSame() {
    work.perform(Work.debt(Tale.paid()));
    assertThat(work.perform(Work.debt(Tale.paid()))).isEmpty();
    assertThat(work.published.getFirst()).isEqualTo(work.published.getLast());
    assertThat(work.published).hasSize(2);
    assertThat(work.started.stream().distinct()).hasSize(1);
    assertThat(work.table.struck(1)).isEqualTo(work.table.struck(0));
    assertThat(work.failures).isEmpty();
  }

  @Test
  void anEventThatIsOwedTwiceInABatchIsPublishedOnce() {
    assertThat(work.perform(Work.debt(Tale.paid()), Work.debt(Tale.paid()))).isEmpty();
    assertThat(work.published).hasSize(1);
  }

  private static Content worth(Tale tale, long value) {
    Content content = tale.order().content();
    return new Content(
        value, content.currency(), content.group(), content.fulfilledBy(), content.lines());
  }
}
