package countermand.store;

import static countermand.store.Attributes.EXPIRES_AT;
import static countermand.store.Attributes.KIND;
import static countermand.store.Attributes.MARK;
import static countermand.store.Attributes.ORDER_ID;
import static countermand.store.Attributes.PK;
import static countermand.store.Attributes.SK;
import static countermand.store.Attributes.SLOT;
import static countermand.store.Attributes.TOUCHES;
import static countermand.store.Attributes.VERSION;

import countermand.core.HistoryEntry;
import countermand.core.Mark;
import countermand.store.codec.HistoryCodec;
import countermand.store.codec.MarkCodec;
import countermand.store.codec.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** The orders' items in DynamoDB. */
public final class DynamoOrders implements Orders {
  private final DynamoDbClient dynamo;
  private final String table;

  /** Works on a table. */
  public DynamoOrders(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Slot read(SlotKey key) {
    Map<String, AttributeValue> item =
        dynamo.getItem(get -> get.tableName(table).key(key(key)).consistentRead(true)).item();
    return SlotCodec.decode(item);
  }

  /**
   * One call for all, a hundred at most; what it leaves unread, because that is too much at once or
   * the table is busy, is read by itself.
   */
  @Override
  public Map<SlotKey, Slot> readAll(Set<SlotKey> keys) {
    if (keys.size() < 2) {
      return Orders.super.readAll(keys);
    }
    BatchGetItemResponse answer =
        dynamo.batchGetItem(get ->
            get.requestItems(
                Map.of(
                    table,
                    KeysAndAttributes.builder()
                        .keys(keys.stream().map(DynamoOrders::key).toList())
                        .consistentRead(true)
                        .build())));
    Map<String, Slot> found =
        answer.responses().getOrDefault(table, List.of()).stream()
            .collect(Collectors.toMap(item -> new Reading(item).text(PK), SlotCodec::decode));
    boolean all = answer.unprocessedKeys().isEmpty();
    Map<SlotKey, Slot> slots = new HashMap<>();
    for (SlotKey key : keys) {
      @Nullable Slot slot = found.get(key.partition());
      slots.put(key, slot != null ? slot : all ? new Slot.Empty() : read(key));
    }
    return slots;
  }

  @Override
  public Written write(SlotKey key, Slot seen, OrderWrite write) {
    Update update = new Update();
    OrderUpdate.set(update, key, write);
    switch (seen) {
      case Slot.Taken taken -> {
        update.ifEquals(KIND, text(SlotCodec.KIND_ORDER));
        update.ifEquals(VERSION, number(taken.stored().order().version()));
        ifNotTouched(update, taken.stored());
        if (write.order().version() == taken.stored().order().version()) {
          update.set(TOUCHES, number(taken.stored().touches() + 1));
        }
        OrderUpdate.addOwed(update, write.owed());
      }
      case Slot.Waiting waiting -> {
        ifMark(update, waiting.mark());
        update.remove(MARK).remove(EXPIRES_AT);
        OrderUpdate.firstOwed(update, write.owed());
      }
      case Slot.Empty _ -> {
        update.ifAbsent(PK);
        OrderUpdate.firstOwed(update, write.owed());
      }
      case Slot.Alias _ ->
          throw new IllegalArgumentException("an order is never written at its seller's id");
    }
    return perform(update, key);
  }

  @Override
  public Written claim(SlotKey key, Slot seen, String orderId) {
    Update update = new Update().set(KIND, text(SlotCodec.KIND_ALIAS)).set(ORDER_ID, text(orderId));
    switch (seen) {
      case Slot.Empty _ -> update.ifAbsent(PK);
      case Slot.Waiting waiting -> {
        ifMark(update, waiting.mark());
        update.remove(EXPIRES_AT);
      }
      case Slot.Alias alias -> {
        update.ifEquals(KIND, text(SlotCodec.KIND_ALIAS));
        update.ifEquals(ORDER_ID, text(alias.orderId()));
        update.remove(MARK);
      }
      case Slot.Taken _ ->
          throw new IllegalArgumentException("a seller's id never holds an order itself");
    }
    return perform(update, key);
  }

  @Override
  public Written mark(SlotKey key, Slot seen, Mark mark) {
    Update update =
        new Update()
            .set(KIND, text(SlotCodec.KIND_MARK))
            .set(MARK, AttributeValue.fromM(MarkCodec.encode(mark)))
            .set(EXPIRES_AT, number(mark.at().plus(Mark.LIFETIME).getEpochSecond()));
    switch (seen) {
      case Slot.Empty _ -> update.ifAbsent(PK);
      case Slot.Waiting waiting -> ifMark(update, waiting.mark());
      case Slot.Alias alias -> {
        update.ifEquals(KIND, text(SlotCodec.KIND_ALIAS));
        update.ifEquals(ORDER_ID, text(alias.orderId()));
        update.remove(ORDER_ID);
      }
      case Slot.Taken _ -> throw new IllegalArgumentException("a mark waits where no order is");
    }
    return perform(update, key);
  }

  @Override
  public Written closeMark(SlotKey key, Slot seen, Mark closed) {
    Update update = new Update().set(MARK, AttributeValue.fromM(MarkCodec.encode(closed)));
    switch (seen) {
      case Slot.Waiting waiting -> ifMark(update, waiting.mark());
      case Slot.Alias alias when alias.kept() != null -> {
        update.ifEquals(KIND, text(SlotCodec.KIND_ALIAS));
        update.ifEquals(MARK, AttributeValue.fromM(MarkCodec.encode(alias.kept())));
      }
      case Slot.Alias _, Slot.Empty _, Slot.Taken _ ->
          throw new IllegalArgumentException("there is no mark to close");
    }
    return perform(update, key);
  }

  @Override
  public List<HistoryEntry> filedHistory(SlotKey key) {
    return dynamo
        .queryPaginator(query ->
            query
                .tableName(table)
                .keyConditionExpression("PK = :order AND begins_with(SK, :history)")
                .expressionAttributeValues(
                    Map.of(
                        ":order", text(key.partition()),
                        ":history", text(DynamoHistoryFile.PREFIX)))
                .consistentRead(true))
        .items()
        .stream()
        .map(item -> HistoryCodec.decode(new Reading(item)))
        .toList();
  }

  /** What was written without a move is no move's to overwrite: it raises no version. */
  private static void ifNotTouched(Update update, StoredOrder seen) {
    if (seen.touches() == 0) {
      update.ifAbsent(TOUCHES);
    } else {
      update.ifEquals(TOUCHES, number(seen.touches()));
    }
  }

  private static void ifMark(Update update, Mark mark) {
    update.ifEquals(KIND, text(SlotCodec.KIND_MARK));
    update.ifEquals(MARK, AttributeValue.fromM(MarkCodec.encode(mark)));
  }

  private Written perform(Update update, SlotKey key) {
    try {
      dynamo.updateItem(update.of(table, key(key)));
      return new Written.Done();
    } catch (ConditionalCheckFailedException e) {
      return new Written.Lost(SlotCodec.decode(e.hasItem() ? e.item() : Map.of()));
    }
  }

  private static Map<String, AttributeValue> key(SlotKey key) {
    return Map.of(PK, text(key.partition()), SK, text(SLOT));
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
