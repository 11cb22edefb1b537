package countermand.simulation.world;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import countermand.simulation.engine.Died;
import countermand.simulation.faults.Carrier;
import countermand.simulation.faults.Fate;
import countermand.store.SlotKey;
import countermand.store.telling.MemoryOrders;
import countermand.store.telling.OrderItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table's stream and what polls it: the changes of an item in order, in batches, each at least
 * once; a batch that fails comes again from its first failed record, and is given up in the end.
 */
final class Stream implements MemoryOrders.Listener {
  private static final int SHARDS = 2;
  private static final int BATCH = 4;
  private static final int TRIES = 3;
  private static final Duration AGAIN = Duration.ofSeconds(2);
  private final World world;
  private final List<Shard> shards = new ArrayList<>();
  private long number;

  Stream(World world) {
    this.world = world;
    for (int i = 0; i < SHARDS; i++) {
      shards.add(new Shard());
    }
  }

  /** The event source's filter: what owes nothing need not be looked at. */
  @Override
  public void changed(SlotKey key, @Nullable OrderItem before, OrderItem after) {
    if (after.owedSince() == null) {
      return;
    }
    number++;
    shards
        .get(Math.floorMod(key.partition().hashCode(), SHARDS))
        .add(world.standIn().record(Images.record(key, before, after, number)));
  }

  private final class Shard {
    private final List<DynamodbStreamRecord> records = new ArrayList<>();
    private boolean polled;
    private int failures;

    void add(DynamodbStreamRecord record) {
      Fate fate = world.trouble().ofMessage(Carrier.STREAM);
      if (fate.copies() == 0) {
        return;
      }
      records.add(record);
      if (!polled) {
        polled = true;
        world.loop().after(world.time(fate), this::poll);
      }
    }

    private void poll() {
      while (!records.isEmpty()) {
        List<DynamodbStreamRecord> batch =
            List.copyOf(records.subList(0, Math.min(BATCH, records.size())));
        int done = invoke(batch);
        if (done == batch.size()) {
          failures = 0;
          forget(world.trouble().ofMessage(Carrier.STREAM).copies() > 1 ? 0 : done);
        } else {
          failures++;
          forget(failures > TRIES ? batch.size() : done);
          failures = failures > TRIES ? 0 : failures;
          world.loop().pause(AGAIN);
        }
      }
      polled = false;
    }

    private void forget(int count) {
      records.subList(0, Math.min(count, records.size())).clear();
    }

    /** How many of the batch are done with. */
    private int invoke(List<DynamodbStreamRecord> batch) {
      try {
        DynamodbEvent event = new DynamodbEvent();
        event.setRecords(batch);
        StreamsEventResponse response = world.functions().relay(event);
        return response.getBatchItemFailures().stream()
            .mapToInt(failure -> place(batch, failure.getItemIdentifier()))
            .min()
            .orElse(batch.size());
      } catch (RuntimeException | Died e) {
        world.trace("relay ended: " + e);
        return 0;
      }
    }

    private static int place(List<DynamodbStreamRecord> batch, String number) {
      for (int i = 0; i < batch.size(); i++) {
        if (batch.get(i).getDynamodb().getSequenceNumber().equals(number)) {
          return i;
        }
      }
      return 0;
    }
  }
}
