package countermand.simulation.world;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import countermand.effects.Bus;
import countermand.store.HistoryFile;
import countermand.store.Ledger;
import countermand.store.Orders;
import countermand.store.WaitingIndex;
import countermand.store.delivery.Deliveries;
import countermand.store.feed.FeedTable;
import countermand.store.search.Signposts;
import countermand.store.telling.MemoryOrders;

/** Puts other parts in place of the right ones; where nothing is said, the right one stays. */
public interface StandIn {
  /** All parts are right. */
  StandIn NONE = new StandIn() {};

  /** The orders; the bus is there for one that publishes by itself. */
  default Orders orders(Orders right, MemoryOrders items, Bus bus) {
    return right;
  }

  /** The books of what is owed. */
  default Ledger ledger(Ledger right, MemoryOrders items) {
    return right;
  }

  /** The bus. */
  default Bus bus(Bus right) {
    return right;
  }

  /** The items of the feed. */
  default FeedTable feed(FeedTable right) {
    return right;
  }

  /** What leads to orders. */
  default Signposts signs(Signposts right) {
    return right;
  }

  /** What the stream tells of a change. */
  default DynamodbStreamRecord record(DynamodbStreamRecord right) {
    return right;
  }

  /** Where moves are filed that no longer fit beside their order. */
  default HistoryFile history(HistoryFile right) {
    return right;
  }

  /** What waits for sellers. */
  default WaitingIndex waiting(WaitingIndex right) {
    return right;
  }

  /** The deliveries. */
  default Deliveries deliveries(Deliveries right) {
    return right;
  }
}
