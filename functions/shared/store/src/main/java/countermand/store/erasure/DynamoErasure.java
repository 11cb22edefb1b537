package countermand.store.erasure;

import static countermand.store.Attributes.MARK;
import static countermand.store.Attributes.ORDER_ID;
import static countermand.store.Attributes.OWED;
import static countermand.store.Attributes.PK;
import static countermand.store.Attributes.REVISION;
import static countermand.store.Attributes.SK;
import static countermand.store.Attributes.SLOT;
import static countermand.store.Attributes.STATE;
import static countermand.store.Attributes.TOUCHES;
import static countermand.store.Attributes.VERSION;

import countermand.core.OrderName;
import countermand.core.Side;
import countermand.store.Backoff;
import countermand.store.BusyException;
import countermand.store.SlotKey;
import countermand.store.Update;
import countermand.store.codec.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Erases in the table, item by item, each on condition that it is as it was read. The order's
 * version stays, since it counts moves and this is none. Beside it such writes are counted, and a
 * decision is written on condition that their number is what it read: one that read the texts just
 * before decides again, without them. What is performed at that moment may still carry them.
 */
public final class DynamoErasure implements Erasure {
  private final DynamoDbClient dynamo;
  private final String table;
  private final Backoff backoff;

  /**
   * Erases in a table.
   *
   * @param backoff between two rounds: what an order's decision owes is performed just after it, a
   *     write for each, so that an erasure right behind one loses several rounds
   */
  public DynamoErasure(DynamoDbClient dynamo, String table, Backoff backoff) {
    this.dynamo = dynamo;
    this.table = table;
    this.backoff = backoff;
  }

  /** A name that is the marketplace's of one order and the seller's of another means the first. */
  @Override
  public boolean erase(String link, OrderName name) {
    SlotKey marketplaces = new SlotKey(link, Side.MARKETPLACE, name.id());
    SlotKey sellers = new SlotKey(link, Side.SELLER, name.id());
    Optional<Reading> order = slot(marketplaces);
    if (order.isPresent()) {
      erase(marketplaces);
      sellersKey(link, order.get()).ifPresent(this::erase);
      return true;
    }
    Optional<Reading> alias = slot(sellers);
    alias.ifPresent(there -> {
      erase(sellers);
      Optional.<String>ofNullable(there.textOrNull(ORDER_ID))
          .map(id -> new SlotKey(link, Side.MARKETPLACE, id))
          .ifPresent(this::erase);
    });
    return alias.isPresent();
  }

  private static Optional<SlotKey> sellersKey(String link, Reading order) {
    return Optional.<String>ofNullable(order.fields(STATE).textOrNull("sellerOrderId"))
        .map(id -> new SlotKey(link, Side.SELLER, id));
  }

  private Optional<Reading> slot(SlotKey key) {
    return items(key).stream()
        .filter(item -> AttributeValue.fromS(SLOT).equals(item.get(SK)))
        .map(Reading::new)
        .findFirst();
  }

  private void erase(SlotKey key) {
    Backoff.Attempts attempts = backoff.start();
    do {
      items(key).forEach(this::erase);
      if (items(key).stream().allMatch(item -> FreeTexts.erased(item).isEmpty())) {
        return;
      }
    } while (attempts.again());
    throw new BusyException();
  }

  private List<Map<String, AttributeValue>> items(SlotKey key) {
    return dynamo
        .queryPaginator(query ->
            query
                .tableName(table)
                .keyConditionExpression("PK = :order")
                .expressionAttributeValues(Map.of(":order", AttributeValue.fromS(key.partition())))
                .consistentRead(true))
        .items()
        .stream()
        .toList();
  }

  private void erase(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> changed = FreeTexts.erased(item);
    if (changed.isEmpty()) {
      return;
    }
    Update update = new Update();
    changed.forEach((name, value) -> {
      if (name.equals(OWED)) {
        owed(update, item, value.m());
      } else {
        update.set(name, value);
      }
    });
    asItWas(update, item);
    perform(update, item);
  }

  /** Each that is owed by itself: what is performed meanwhile makes the write fail, and is gone. */
  private static void owed(
      Update update, Map<String, AttributeValue> item, Map<String, AttributeValue> erased) {
    @Nullable AttributeValue before = item.get(OWED);
    erased.forEach((id, effect) -> {
      if (before != null && !effect.equals(before.m().get(id))) {
        update.setInside(OWED, id, effect);
        update.ifAnyInside(OWED, List.of(id));
      }
    });
  }

  private static void asItWas(Update update, Map<String, AttributeValue> item) {
    update.ifExists(PK);
    @Nullable AttributeValue version = item.get(VERSION);
    if (version != null) {
      update.ifEquals(VERSION, version);
      once(update, item.get(TOUCHES));
    }
    @Nullable AttributeValue revision = item.get(REVISION);
    if (revision != null) {
      update.ifEquals(REVISION, revision).increment(REVISION);
    }
    @Nullable AttributeValue mark = item.get(MARK);
    if (mark != null) {
      update.ifEquals(MARK, mark);
    }
  }

  private static void once(Update update, @Nullable AttributeValue touches) {
    if (touches == null) {
      update.ifAbsent(TOUCHES).set(TOUCHES, AttributeValue.fromN("1"));
    } else {
      update.ifEquals(TOUCHES, touches).increment(TOUCHES);
    }
  }

  private void perform(Update update, Map<String, AttributeValue> item) {
    Reading key = new Reading(item);
    Map<String, AttributeValue> at =
        Map.of(PK, AttributeValue.fromS(key.text(PK)), SK, AttributeValue.fromS(key.text(SK)));
    try {
      dynamo.updateItem(update.of(table, at));
    } catch (ConditionalCheckFailedException _) {
      // Others wrote first; the caller reads it again.
    }
  }
}
