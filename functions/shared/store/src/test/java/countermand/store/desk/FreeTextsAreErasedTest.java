package countermand.store.desk;

import static countermand.store.telling.Answers.moved;
import static countermand.store.telling.Say.sellerCancels;
import static countermand.store.telling.Say.some;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.HistoryEntry;
import countermand.core.Order;
import countermand.core.OrderName;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.core.Side;
import countermand.store.Attributes;
import countermand.store.BusyException;
import countermand.store.Orders;
import countermand.store.SlotKey;
import countermand.store.erasure.DynamoErasure;
import countermand.store.erasure.Erasure;
import countermand.store.telling.AroundOrders;
import countermand.store.telling.Hub;
import countermand.store.telling.Settings;
import countermand.store.telling.Table;
import countermand.store.telling.Tries;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

class FreeTextsAreErasedTest {
  private final Hub hub = new Hub();
  private final Hub racing = new Hub(orders -> new AroundOrders(orders, this::erasedFirst));
  private final AtomicInteger erasures = new AtomicInteger();
  private final AtomicInteger inTheWay = new AtomicInteger();
  private final Erasure erasure = erasure(Table.plain());

  @Test
  void andTheHistoryKeepsItsShape() {
    Order before = told();
    assertThat(erase("M")).isTrue();
    assertThat(hub.item("M").toString()).doesNotContain("Jane");
    Order after = hub.stored("M");
    assertThat(after.stage()).isEqualTo(before.stage());
    assertThat(after.history()).hasSameSizeAs(before.history());
    assertThat(after.history().stream().map(HistoryEntry::command))
        .containsExactlyElementsOf(before.history().stream().map(HistoryEntry::command).toList());
    assertThat(after.history().stream().map(HistoryEntry::reason).filter(Objects::nonNull))
        .isNotEmpty()
        .containsOnly("[erased]");
    assertThat(after.requests().getFirst().reason()).isEqualTo("[erased]");
  }

  @Test
  void twiceIsLikeOnceAndWritesNothing() {
    told();
    erase("M");
    long version = hub.stored("M").version();
    assertThat(erase("M")).isTrue();
    assertThat(hub.stored("M").version()).isEqualTo(version);
  }

  @Test
  void andIsNoMoveSoThatTheVersionStaysAndTheNextOneGoesOn() {
    long before = told().version();
    erase("M");
    assertThat(hub.stored("M").version()).isEqualTo(before);
    hub.say("M", sellerCancels());
    assertThat(hub.item("M").toString()).doesNotContain("Jane");
  }

  @Test
  void alsoUnderADecisionThatReadThemJustBefore() {
    racing.ready("M");
    for (int i = 1; i <= 2; i++) {
      speak(racing, "r" + i);
      erasures.set(1);
      moved(racing.say("M", sellerCancels(some("A", 1))));
      assertThat(racing.item("M").toString()).doesNotContain("Jane");
      assertThat(racing.stored("M").canceled()).containsEntry("A", (long) i);
    }
  }

  @Test
  void alsoUnderTimeThatPassesJustThen() {
    racing.ready("M");
    speak(racing, "r1");
    racing.say("M", asks("r2"));
    racing.after(Settings.ANSWER_WITHIN);
    erasures.set(1);
    assertThat(racing.show("M").stage().name()).isEqualTo("Canceled");
    assertThat(racing.item("M").toString()).doesNotContain("Jane");
  }

  @Test
  void ofACancellationThatStillWaitsForItsOrder() {
    hub.say("M2", new Command.CancelBySeller("Jane Doe", Extent.whole()));
    assertThat(hub.item("M2").toString()).contains("Jane");
    assertThat(erase("M2")).isTrue();
    assertThat(hub.item("M2").toString()).doesNotContain("Jane");
  }

  /** As its deliveries do, which are written one by one just after a decision. */
  @Test
  void alsoWhereOthersWriteTheOrderAgainAndAgain() {
    told();
    inTheWay.set(10);
    assertThat(erase(erasure(Table.client(new OthersWrite())), "M")).isTrue();
    assertThat(inTheWay).hasNonPositiveValue();
    assertThat(hub.item("M").toString()).doesNotContain("Jane");
  }

  @Test
  void andAreBusyWhereOthersNeverStop() {
    told();
    inTheWay.set(Integer.MAX_VALUE);
    Erasure late = erasure(Table.client(new OthersWrite()));
    assertThatThrownBy(() -> erase(late, "M")).isInstanceOf(BusyException.class);
  }

  @Test
  void andAreErasedWhereTheFirstRoundTookAllTheTime() {
    told();
    Erasure late = new DynamoErasure(Table.plain(), Table.NAME, new Tries(0));
    assertThat(erase(late, "M")).isTrue();
    assertThat(hub.item("M").toString()).doesNotContain("Jane");
  }

  @Test
  void onlyOfAnOrderThatIsThere() {
    assertThat(erase("nobody")).isFalse();
  }

  private Order told() {
    hub.ready("M");
    speak(hub, "r");
    return hub.stored("M");
  }

  private static void speak(Hub hub, String request) {
    hub.say("M", asks(request));
    hub.say("M", new Command.DeclineRequest(null, "Jane Doe was here"));
    assertThat(hub.item("M").toString()).contains("Jane Doe is ill", "Jane Doe was here");
  }

  private static Command asks(String request) {
    return new Command.RequestCancellation(
        new RequestName.Given(request), Origin.CUSTOMER, "Jane Doe is ill", null, Extent.whole());
  }

  /** The texts go between what was read and what is written. */
  private Orders.Written erasedFirst(SlotKey key, Supplier<Orders.Written> write) {
    if (erasures.getAndSet(0) > 0) {
      erasure.erase(key.link(), new OrderName(key.id(), OrderName.Whose.MARKETPLACE));
    }
    return write.get();
  }

  private boolean erase(String id) {
    return erase(erasure, id);
  }

  private boolean erase(Erasure by, String id) {
    return by.erase(hub.link(), new OrderName(id, OrderName.Whose.MARKETPLACE_THEN_SELLER));
  }

  private static Erasure erasure(DynamoDbClient client) {
    return new DynamoErasure(client, Table.NAME, new Tries(20));
  }

  /** Between what the erasure read and what it writes, somebody touches the order. */
  private final class OthersWrite implements ExecutionInterceptor {
    @Override
    public void beforeExecution(
        Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
      if (context.request() instanceof UpdateItemRequest && inTheWay.getAndDecrement() > 0) {
        Table.plain()
            .updateItem(update ->
                update
                    .tableName(Table.NAME)
                    .key(hub.tableKey(Side.MARKETPLACE, "M"))
                    .updateExpression("ADD " + Attributes.TOUCHES + " :one")
                    .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
      }
    }
  }
}
