package countermand.store.desk;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Order;
import countermand.core.OrderName;
import countermand.core.Side;
import countermand.core.Stage;
import countermand.store.DynamoOrders;
import countermand.store.Slot;
import countermand.store.SlotKey;
import countermand.store.telling.Hub;
import countermand.store.telling.Say;
import countermand.store.telling.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

class SeveralOrdersAreReadTogetherTest {
  private final Hub hub = new Hub();

  @Test
  void eachByItsNameAndInOrder() {
    hub.moved("1", Say.placeAs("S1")).moved("2", Say.placeAs("S2"));
    assertThat(
            looked(
                Say.marketplaceId("2"),
                Say.marketplaceId("none"),
                Say.sellerId("S1"),
                Say.marketplaceId("2")))
        .containsExactly("2", "", "1", "2");
  }

  @Test
  void settledToNow() {
    hub.ready("ready").moved("placed", Say.place(Say.usual()));
    assertThat(hub.desk().lookAtEach(hub.link(), hub.terms(), names("ready", "placed")))
        .extracting(order -> order.orElseThrow().stage())
        .containsExactly(new Stage.ReadyForHandling(), new Stage.AwaitingPayment());
    assertThat(hub.stored("ready").stage()).isEqualTo(new Stage.ReadyForHandling());
  }

  @Test
  void aHundredAtOnce() {
    List<String> ids = IntStream.range(0, 100).mapToObj(i -> "M" + i).toList();
    ids.forEach(id -> hub.moved(id, Say.place(Say.usual())));
    assertThat(looked(names(ids.toArray(String[]::new)).toArray(OrderName[]::new))).isEqualTo(ids);
  }

  @Test
  void whatIsLeftUnreadIsReadByItself() {
    hub.moved("1", Say.place(Say.usual())).moved("2", Say.place(Say.usual()));
    DynamoOrders orders = new DynamoOrders(Table.client(new Busy("2")), Table.NAME);
    Map<SlotKey, Slot> slots =
        orders.readAll(Set.of("1", "2", "3").stream().map(this::key).collect(Collectors.toSet()));
    assertThat(slots.get(key("1"))).isInstanceOf(Slot.Taken.class);
    assertThat(slots.get(key("2"))).isInstanceOf(Slot.Taken.class);
    assertThat(slots.get(key("3"))).isInstanceOf(Slot.Empty.class);
  }

  /** Leaves the item of one order unread. */
  private record Busy(String id) implements ExecutionInterceptor {
    @Override
    public SdkResponse modifyResponse(
        Context.ModifyResponse context, ExecutionAttributes attributes) {
      return context.response() instanceof BatchGetItemResponse all
          ? without(all)
          : context.response();
    }

    private BatchGetItemResponse without(BatchGetItemResponse all) {
      List<Map<String, AttributeValue>> items = all.responses().get(Table.NAME);
      Map<Boolean, List<Map<String, AttributeValue>>> parts =
          items.stream().collect(Collectors.partitioningBy(this::left));
      List<Map<String, AttributeValue>> keys =
          parts.get(true).stream()
              .map(item -> Map.of("PK", item.get("PK"), "SK", item.get("SK")))
              .toList();
      return all.toBuilder()
          .responses(Map.of(Table.NAME, parts.get(false)))
          .unprocessedKeys(Map.of(Table.NAME, KeysAndAttributes.builder().keys(keys).build()))
          .build();
    }

    private boolean left(Map<String, AttributeValue> item) {
      return item.get("PK").s().endsWith("#" + id);
    }
  }

  private SlotKey key(String id) {
    return hub.key(Side.MARKETPLACE, id);
  }

  private List<String> looked(OrderName... names) {
    return hub.desk().lookAtEach(hub.link(), hub.terms(), List.of(names)).stream()
        .map((Optional<Order> order) -> order.map(it -> it.ids().orderId()).orElse(""))
        .toList();
  }

  private static List<OrderName> names(String... ids) {
    return List.of(ids).stream().map(Say::marketplaceId).toList();
  }
}
