package countermand.store.desk;

import static countermand.store.telling.Say.customerAsks;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Order;
import countermand.core.Stage;
import countermand.store.Desk;
import countermand.store.DynamoWaitingIndex;
import countermand.store.Settling;
import countermand.store.telling.Hub;
import countermand.store.telling.MemoryOrders;
import countermand.store.telling.Say;
import countermand.store.telling.Settings;
import countermand.store.telling.Table;
import countermand.store.telling.Tries;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Time does nothing by itself, and what is told of the past counts. */
class ATableThatIsRecoveredTest {
  private final MemoryOrders orders = new MemoryOrders();
  private final Hub hub = new Hub(_ -> orders);
  private final Desk recovered =
      new Desk(
          orders,
          (link, at) -> true,
          new DynamoWaitingIndex(Table.plain(), Table.NAME),
          this::now,
          UUID::randomUUID,
          new Tries(20),
          Settling.RESTS);

  private Instant now() {
    return hub.now();
  }

  @Test
  void endsNoWindow() {
    hub.moved("M", Say.placePaid(null, hub.now())).after(Settings.WINDOW);
    assertThat(settled().stage()).isInstanceOf(Stage.InWindow.class);
    assertThat(recovered.show(hub.link(), hub.terms(), Say.marketplaceId("M")))
        .get()
        .extracting(Order::version)
        .isEqualTo(2L);
  }

  @Test
  void grantsNothingAndTakesTheSellersAnswer() {
    hub.ready("M").moved("M", customerAsks("r")).after(Settings.ANSWER_WITHIN);
    assertThat(settled().stage()).isInstanceOf(Stage.AwaitingSeller.class);
    recovered.decide(hub.link(), hub.terms(), Say.marketplaceId("M"), Say.decline(), null);
    assertThat(settled().stage()).isInstanceOf(Stage.ReadyForHandling.class);
  }

  private Order settled() {
    return recovered.settle(hub.link(), hub.terms(), "M").orElseThrow();
  }
}
