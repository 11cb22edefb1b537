package countermand.store.telling;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Idempotency;
import countermand.core.Order;
import countermand.core.OrderName;
import countermand.core.Side;
import countermand.core.Terms;
import countermand.store.Attributes;
import countermand.store.Backoff;
import countermand.store.Desk;
import countermand.store.DynamoMarkLimit;
import countermand.store.DynamoOrders;
import countermand.store.DynamoWaitingIndex;
import countermand.store.Orders;
import countermand.store.Slot;
import countermand.store.SlotKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A desk with a link of its own and a clock that the test moves. */
public final class Hub {
  /** What the clock shows at first. */
  public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private static final AtomicInteger LINKS = new AtomicInteger();

  private final int number = LINKS.incrementAndGet();
  private final AtomicLong receipts = new AtomicLong();
  private final Desk desk;
  private volatile Instant now = START;
  private Terms terms = Settings.usual();

  /** A hub without surprises. */
  public Hub() {
    this(Table.plain());
  }

  /** A hub that works through a client. */
  public Hub(DynamoDbClient client) {
    this(client, orders -> orders, new Tries(20));
  }

  /** A hub with something around its orders. */
  public Hub(UnaryOperator<Orders> around) {
    this(Table.plain(), around, new Tries(20));
  }

  /** A hub that tries again in its own way. */
  public Hub(DynamoDbClient client, UnaryOperator<Orders> around, Backoff backoff) {
    desk =
        new Desk(
            around.apply(new DynamoOrders(client, Table.NAME)),
            new DynamoMarkLimit(client, Table.NAME),
            new DynamoWaitingIndex(client, Table.NAME),
            () -> now,
            () -> new UUID(number, receipts.incrementAndGet()),
            backoff);
  }

  /** The link. */
  public String link() {
    return "link-" + number;
  }

  /** What the clock shows. */
  public Instant now() {
    return now;
  }

  /** The link's terms. */
  public Terms terms() {
    return terms;
  }

  /** The desk itself. */
  public Desk desk() {
    return desk;
  }

  /** The link's terms from now on. */
  public Hub on(Terms other) {
    terms = other;
    return this;
  }

  /** Time goes by. */
  public Hub after(Duration time) {
    now = now.plus(time);
    return this;
  }

  /** A command, by the marketplace's id. */
  public Answer say(String orderId, Command command) {
    return say(Say.marketplaceId(orderId), command, null);
  }

  /** A command, by any name. */
  public Answer say(OrderName name, Command command) {
    return say(name, command, null);
  }

  /** A command with an idempotency key. */
  public Answer say(OrderName name, Command command, @Nullable Idempotency idempotency) {
    return desk.decide(link(), terms, name, command, idempotency);
  }

  /** Commands that move the order on the way to what the test is about. */
  public Hub moved(String orderId, Command... commands) {
    for (Command command : commands) {
      Answers.moved(say(orderId, command));
    }
    return this;
  }

  /** An order after its window: the seller may start. */
  public Hub ready(String orderId) {
    moved(orderId, Say.placePaid(null, now));
    return after(Settings.WINDOW);
  }

  /** An order as it is shown. */
  public Order show(String orderId) {
    return desk.show(link(), terms, Say.marketplaceId(orderId)).orElseThrow();
  }

  /** The order as its item holds it; nobody settles it. */
  public Order stored(String orderId) {
    return ((Slot.Taken) slot(Side.MARKETPLACE, orderId)).stored().order();
  }

  /** What is at an id. */
  public Slot slot(Side side, String id) {
    return new DynamoOrders(Table.plain(), Table.NAME).read(key(side, id));
  }

  /** The place of an id. */
  public SlotKey key(Side side, String id) {
    return new SlotKey(link(), side, id);
  }

  /** The whole item of an order, as it is in the table. */
  public Map<String, AttributeValue> item(String orderId) {
    return item(Side.MARKETPLACE, orderId);
  }

  /** The whole item at an id, as it is in the table. */
  public Map<String, AttributeValue> item(Side side, String id) {
    return Table.plain()
        .getItem(get -> get.tableName(Table.NAME).key(tableKey(side, id)).consistentRead(true))
        .item();
  }

  /** The key of an item. */
  public Map<String, AttributeValue> tableKey(Side side, String id) {
    return Map.of(
        Attributes.PK, AttributeValue.fromS(key(side, id).partition()),
        Attributes.SK, AttributeValue.fromS(Attributes.SLOT));
  }
}
