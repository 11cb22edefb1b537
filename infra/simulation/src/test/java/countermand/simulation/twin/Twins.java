package countermand.simulation.twin;

import countermand.effects.Bus;
import countermand.simulation.world.StandIn;
import countermand.store.DynamoHistoryFile;
import countermand.store.DynamoLedger;
import countermand.store.DynamoOrders;
import countermand.store.DynamoWaitingIndex;
import countermand.store.HistoryFile;
import countermand.store.Ledger;
import countermand.store.Orders;
import countermand.store.WaitingIndex;
import countermand.store.delivery.Deliveries;
import countermand.store.delivery.DynamoDeliveries;
import countermand.store.feed.DynamoFeedTable;
import countermand.store.feed.FeedTable;
import countermand.store.telling.MemoryOrders;
import countermand.store.telling.Table;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts a real table beside every fake of it; it must be empty at first. */
public final class Twins implements StandIn {
  private final DynamoDbClient dynamo = Table.plain();
  private final String table;

  /** With that table. */
  public Twins(String table) {
    this.table = table;
  }

  @Override
  public Orders orders(Orders right, MemoryOrders items, Bus bus) {
    return new TwinOrders(right, new DynamoOrders(dynamo, table), twins(items));
  }

  @Override
  public Ledger ledger(Ledger right, MemoryOrders items) {
    return new TwinLedger(right, new DynamoLedger(dynamo, table), twins(items));
  }

  @Override
  public FeedTable feed(FeedTable right) {
    return new TwinFeed(right, new DynamoFeedTable(dynamo, table));
  }

  @Override
  public Deliveries deliveries(Deliveries right) {
    return new TwinDeliveries(right, new DynamoDeliveries(dynamo, table));
  }

  @Override
  public HistoryFile history(HistoryFile right) {
    HistoryFile filed = new DynamoHistoryFile(dynamo, table);
    return (order, entries) -> {
      right.file(order, entries);
      filed.file(order, entries);
    };
  }

  @Override
  public WaitingIndex waiting(WaitingIndex right) {
    return new TwinWaiting(right, new DynamoWaitingIndex(dynamo, table));
  }

  private TwinItems twins(MemoryOrders items) {
    return new TwinItems(items, dynamo, table);
  }
}
