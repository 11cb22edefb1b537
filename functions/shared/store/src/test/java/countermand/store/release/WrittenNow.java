package countermand.store.release;

import static countermand.store.telling.Say.customerAsks;

import countermand.core.Idempotency;
import countermand.core.Order;
import countermand.core.Owed;
import countermand.core.Side;
import countermand.store.Attributes;
import countermand.store.DynamoOrders;
import countermand.store.OrderWrite;
import countermand.store.Slot;
import countermand.store.SlotKey;
import countermand.store.Trace;
import countermand.store.telling.Hub;
import countermand.store.telling.RandomLife;
import countermand.store.telling.Say;
import countermand.store.telling.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items as this release writes them: of many lives of orders, those that show something which none
 * before them showed.
 */
final class WrittenNow {
  private static final int LIVES = 60;
  private static final int COMMANDS = 30;
  private static final String TRACE = "1-67891233-abcdef012345678912345678";

  private final String table = Table.fresh();
  private final DynamoOrders orders = new DynamoOrders(Table.plain(), table);
  private final Set<List<String>> kinds = new HashSet<>();
  private final Set<String> shown = new HashSet<>();
  private final List<Map<String, AttributeValue>> items = new ArrayList<>();

  private WrittenNow() {}

  static List<Map<String, AttributeValue>> items() {
    WrittenNow now = new WrittenNow();
    for (int seed = 0; seed < LIVES; seed++) {
      new RandomLife(seed, now::write).live(COMMANDS);
    }
    now.slots();
    return now.items;
  }

  /** A first look spares the table what is told by the stage and the effects alone. */
  private void write(Order order, List<Owed> owed) {
    List<String> kind = new ArrayList<>(List.of(order.stage().name()));
    owed.forEach(one -> kind.add(one.effect().getClass().getSimpleName()));
    order.requests().forEach(request -> kind.add(request.outcome().name()));
    if (kinds.add(kind)) {
      SlotKey key = new SlotKey(order.ids().link(), Side.MARKETPLACE, order.ids().orderId());
      OrderWrite write = new OrderWrite(order, owed, 0, Map.of(), order.placedAt());
      Trace.run(TRACE, () -> orders.write(key, new Slot.Empty(), write));
      Map<String, AttributeValue> where = Stored.key(key.partition());
      show(Table.plain().getItem(get -> get.tableName(table).key(where)).item());
      Table.plain().deleteItem(delete -> delete.tableName(table).key(where));
    }
  }

  /** What is no order, or an order with a key. */
  private void slots() {
    Hub hub = new Hub();
    hub.say("waiting", customerAsks("r"));
    show(hub.item("waiting"));
    hub.say(Say.marketplaceId("M"), Say.place(Say.usual()), new Idempotency("k", "f"));
    show(hub.item("M"));
    show(hub.item(Side.SELLER, "M"));
  }

  private void show(Map<String, AttributeValue> item) {
    if (item.containsKey(Attributes.PK) && shown.addAll(Shape.of(item))) {
      items.add(item);
    }
  }
}
