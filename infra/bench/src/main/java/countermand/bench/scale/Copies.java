package countermand.bench.scale;

import countermand.bench.lab.Lab;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Many orders, each a copy of one that a function wrote, under an id of its own. */
final class Copies {
  private static final int BATCH = 25;
  private static final int AT_ONCE = 4;

  private final Lab lab;

  Copies(Lab lab) {
    this.lab = lab;
  }

  /**
   * Writes copies.
   *
   * @param item the order, as it is stored
   * @param id its id, for which each copy has its own
   * @param prefix of the copies' ids
   * @param from the number of the first copy, up to below {@code to}
   * @param change is made to each copy
   */
  void write(
      Map<String, AttributeValue> item,
      String id,
      String prefix,
      int from,
      int to,
      UnaryOperator<Map<String, AttributeValue>> change)
      throws InterruptedException {
    Semaphore places = new Semaphore(AT_ONCE);
    AtomicReference<@Nullable RuntimeException> fault = new AtomicReference<>();
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int next = from; next < to; next += BATCH) {
        List<WriteRequest> batch = new ArrayList<>();
        for (int number = next; number < Math.min(next + BATCH, to); number++) {
          String own = prefix + number;
          Map<String, AttributeValue> copy = change.apply(renamed(item, id, own));
          batch.add(WriteRequest.builder().putRequest(put(copy)).build());
        }
        places.acquire();
        writers.execute(() -> {
          try {
            all(batch);
          } catch (RuntimeException e) {
            fault.compareAndSet(null, e);
          } finally {
            places.release();
          }
        });
      }
      places.acquire(AT_ONCE);
    }
    @Nullable RuntimeException why = fault.get();
    if (why != null) {
      throw new IllegalStateException("the table is not as full as it should be", why);
    }
  }

  private void all(List<WriteRequest> batch) {
    Map<String, List<WriteRequest>> left = Map.of(lab.table(), batch);
    while (!left.isEmpty()) {
      Map<String, List<WriteRequest>> next = left;
      left = lab.client().batchWriteItem(write -> write.requestItems(next)).unprocessedItems();
    }
  }

  /** The same order at rest: nothing is owed, nobody has to look at it. */
  static Map<String, AttributeValue> atRest(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> rest = new HashMap<>(item);
    List.of("owedSince", "dueAt", "dueShard", "waitingLink", "waitingDeadline")
        .forEach(rest::remove);
    rest.put("owed", AttributeValue.fromM(Map.of()));
    return rest;
  }

  /** The same order, to be looked at since an instant. */
  static Map<String, AttributeValue> due(Map<String, AttributeValue> item, Instant since) {
    Map<String, AttributeValue> due = new HashMap<>(item);
    due.put("dueAt", AttributeValue.fromS(countermand.store.codec.Instants.text(since)));
    return due;
  }

  private static PutRequest put(Map<String, AttributeValue> item) {
    return PutRequest.builder().item(item).build();
  }

  private static Map<String, AttributeValue> renamed(
      Map<String, AttributeValue> item, String id, String own) {
    return item.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> renamed(entry.getValue(), id, own)));
  }

  private static AttributeValue renamed(AttributeValue value, String id, String own) {
    return switch (value.type()) {
      case S -> AttributeValue.fromS(value.s().replace(id, own));
      case M -> AttributeValue.fromM(renamed(value.m(), id, own));
      case L -> AttributeValue.fromL(value.l().stream().map(one -> renamed(one, id, own)).toList());
      case N, B, SS, NS, BS, BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> value;
    };
  }
}
