package countermand.simulation.planted;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import countermand.effects.Bus;
import countermand.simulation.world.Items;
import countermand.store.Ledger;
import countermand.store.Orders;
import countermand.store.delivery.Deliveries;
import countermand.store.feed.FeedTable;

/** Puts a wrong part in place of a right one; where nothing is said, the right one stays. */
public interface Mistake {
  /** All parts are right. */
  Mistake NONE = new Mistake() {};

  /** The orders; the bus is there for one that publishes by itself. */
  default Orders orders(Orders right, Bus bus) {
    return right;
  }

  /** The books of what is owed. */
  default Ledger ledger(Ledger right, Items items) {
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

  /** What the stream tells of a change. */
  default DynamodbStreamRecord record(DynamodbStreamRecord right) {
    return right;
  }

  /** The deliveries. */
  default Deliveries deliveries(Deliveries right) {
    return right;
  }
}
