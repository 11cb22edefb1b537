package countermand.store.owed;

import countermand.core.Side;
import countermand.store.Attributes;
import countermand.store.DynamoLedger;
import countermand.store.Ledger;
import countermand.store.Owing;
import countermand.store.SlotKey;
import countermand.store.telling.Hub;
import countermand.store.telling.MemoryOrders;
import countermand.store.telling.OrderItem;
import countermand.store.telling.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Books, and a desk that writes into them. */
interface Books {
  Hub hub();

  Ledger ledger();

  /** The order M as its item shows it. */
  Owing owing();

  /** When somebody must look at the order M; empty where nobody must. */
  Optional<Instant> dueAt();

  /** The order M is deleted. */
  void lose();

  /** Where the books are. */
  enum Where {
    MEMORY {
      @Override
      Books open() {
        MemoryOrders memory = new MemoryOrders();
        return new InMemory(new Hub(_ -> memory), memory);
      }
    },
    TABLE {
      @Override
      Books open() {
        return new InTable(new Hub(), new DynamoLedger(Table.plain(), Table.NAME));
      }
    };

    abstract Books open();
  }

  /** In the tests' table. */
  record InTable(Hub hub, Ledger ledger) implements Books {
    @Override
    public Owing owing() {
      return Owing.of(hub.item("M")).orElseThrow();
    }

    @Override
    public Optional<Instant> dueAt() {
      Map<String, AttributeValue> item = hub.item("M");
      @Nullable AttributeValue at = item.get(Attributes.DUE_AT);
      if ((at == null) == item.containsKey(Attributes.DUE_SHARD)) {
        throw new AssertionError("dueAt and dueShard come and go together: " + item.keySet());
      }
      return Optional.ofNullable(at).map(text -> Instant.parse(text.s()));
    }

    @Override
    public void lose() {
      Table.plain()
          .deleteItem(d -> d.tableName(Table.NAME).key(hub.tableKey(Side.MARKETPLACE, "M")));
    }
  }

  /** In memory. */
  record InMemory(Hub hub, MemoryOrders memory) implements Books {
    @Override
    public Ledger ledger() {
      return memory;
    }

    @Override
    public Owing owing() {
      return memory.item(key()).orElseThrow().owing();
    }

    @Override
    public Optional<Instant> dueAt() {
      return memory.item(key()).map(OrderItem::dueAt);
    }

    @Override
    public void lose() {
      memory.remove(key());
    }

    private SlotKey key() {
      return hub.key(Side.MARKETPLACE, "M");
    }
  }
}
