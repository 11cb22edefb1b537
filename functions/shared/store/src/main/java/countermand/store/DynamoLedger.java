package countermand.store;

import static countermand.store.Attributes.DEADLINE_AT;
import static countermand.store.Attributes.DUE_AT;
import static countermand.store.Attributes.DUE_INDEX;
import static countermand.store.Attributes.DUE_SHARD;
import static countermand.store.Attributes.OWED;
import static countermand.store.Attributes.OWED_SINCE;
import static countermand.store.Attributes.PK;
import static countermand.store.Attributes.SK;
import static countermand.store.Attributes.SLOT;
import static countermand.store.Attributes.VERSION;

import countermand.store.codec.Instants;
import countermand.store.codec.Reading;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** The books in the orders' own items. Each write is one conditional write. */
public final class DynamoLedger implements Ledger {
  private final DynamoDbClient dynamo;
  private final String table;

  /** Works on a table. */
  public DynamoLedger(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public void acknowledge(Owing seen, Collection<String> done) {
    if (done.isEmpty()) {
      return;
    }
    if (done.containsAll(seen.ids()) && closed(seen, done)) {
      return;
    }
    // A key that is struck out already stays so: removing it again changes nothing.
    written(seen.key(), strikes(done).ifExists(OWED));
  }

  private boolean closed(Owing seen, Collection<String> done) {
    Update update = close(strikes(done), seen);
    return written(seen.key(), ifVersion(update, seen).ifSize(OWED, seen.ids().size()));
  }

  @Override
  public void postpone(Owing seen, Collection<String> failed, Instant dueAt) {
    if (failed.isEmpty()) {
      return;
    }
    Instant at = seen.order().nextInstant().filter(dueAt::isAfter).orElse(dueAt);
    Update update =
        new Update()
            .set(DUE_AT, text(at))
            .set(DUE_SHARD, shard(seen.key()))
            .ifAnyInside(OWED, failed);
    written(seen.key(), ifVersion(update, seen));
  }

  @Override
  public List<Due> due(int shard, Instant now, int limit) {
    return dynamo
        .query(query ->
            query
                .tableName(table)
                .indexName(DUE_INDEX)
                .keyConditionExpression("dueShard = :shard AND dueAt <= :now")
                .expressionAttributeValues(
                    Map.of(
                        ":shard", AttributeValue.fromS(Integer.toString(shard)),
                        ":now", text(now)))
                .limit(limit))
        .items()
        .stream()
        .map(Reading::new)
        .map(item -> Due.of(item.text(PK), item.text(SK), item.instant(DUE_AT)))
        .toList();
  }

  @Override
  public Optional<Claimed> claim(Due.OfOrder due, Instant now, Instant until) {
    Update update = new Update().set(DUE_AT, text(until)).ifEquals(DUE_AT, text(due.shown()));
    update.ifAbsentOrOutside(DEADLINE_AT, text(now), text(until));
    try {
      Map<String, AttributeValue> item =
          dynamo
              .updateItem(
                  update.of(table, key(due.key())).toBuilder()
                      .returnValues(ReturnValue.ALL_NEW)
                      .build())
              .attributes();
      return Owing.of(item).map(owing -> new Claimed(due, owing, until));
    } catch (ConditionalCheckFailedException e) {
      @Nullable Instant deadline = e.hasItem() ? deadlineOfDue(e.item(), due) : null;
      // Only a deadline that comes first was in the way, and that is a good instant too.
      return deadline != null && deadline.isAfter(now) && deadline.isBefore(until)
          ? claim(due, now, deadline)
          : Optional.empty();
    }
  }

  private static @Nullable Instant deadlineOfDue(
      Map<String, AttributeValue> item, Due.OfOrder due) {
    Reading there = new Reading(item);
    return due.shown().equals(there.instantOrNull(DUE_AT))
        ? there.instantOrNull(DEADLINE_AT)
        : null;
  }

  @Override
  public boolean leave(Due.OfLaterRelease due, Instant until) {
    return written(
        key(due.partition(), due.sort()),
        new Update().set(DUE_AT, text(until)).ifEquals(DUE_AT, text(due.shown())));
  }

  @Override
  public void later(Claimed claimed, Instant now, Instant dueAt) {
    Update update =
        new Update()
            .set(DUE_AT, text(claimed.owing().noLaterThanDeadline(now, dueAt)))
            .ifEquals(DUE_AT, text(claimed.until()));
    written(claimed.due().key(), ifVersion(update, claimed.owing()));
  }

  @Override
  public void rest(Claimed claimed) {
    Update update = close(new Update(), claimed.owing());
    written(claimed.due().key(), ifVersion(update, claimed.owing()).ifSize(OWED, 0));
  }

  private static Update close(Update update, Owing seen) {
    update.remove(OWED_SINCE);
    Optional<Instant> deadline = seen.order().nextInstant();
    update.setOrRemove(DUE_AT, deadline.map(DynamoLedger::text).orElse(null));
    return update.setOrRemove(DUE_SHARD, deadline.isPresent() ? shard(seen.key()) : null);
  }

  private static Update strikes(Collection<String> done) {
    Update update = new Update();
    done.forEach(id -> update.removeInside(OWED, id));
    return update;
  }

  private static Update ifVersion(Update update, Owing seen) {
    return update.ifEquals(VERSION, AttributeValue.fromN(Long.toString(seen.order().version())));
  }

  private boolean written(SlotKey key, Update update) {
    return written(key(key), update);
  }

  private boolean written(Map<String, AttributeValue> key, Update update) {
    try {
      dynamo.updateItem(update.of(table, key));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private static Map<String, AttributeValue> key(SlotKey key) {
    return key(key.partition(), SLOT);
  }

  private static Map<String, AttributeValue> key(String partition, String sort) {
    return Map.of(PK, AttributeValue.fromS(partition), SK, AttributeValue.fromS(sort));
  }

  private static AttributeValue shard(SlotKey key) {
    return AttributeValue.fromS(DueShards.of(key));
  }

  private static AttributeValue text(Instant instant) {
    return AttributeValue.fromS(Instants.text(instant));
  }
}
