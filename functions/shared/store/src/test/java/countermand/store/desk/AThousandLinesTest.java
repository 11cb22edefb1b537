package countermand.store.desk;

import static countermand.store.telling.Answers.moved;
import static countermand.store.telling.Answers.replayed;
import static countermand.store.telling.Say.line;
import static countermand.store.telling.Say.marketplaceId;
import static countermand.store.telling.Say.place;
import static countermand.store.telling.Say.sellerCancels;
import static countermand.store.telling.Say.some;
import static countermand.store.telling.Say.worth;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Idempotency;
import countermand.core.LineAsk;
import countermand.core.OrderedLine;
import countermand.store.codec.ItemSize;
import countermand.store.telling.Hub;
import countermand.store.telling.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** An order of 1,000 lines, one unit of each cancelled in one call: one read, one write. */
class AThousandLinesTest {
  private static final int LINES = 1_000;

  /** DynamoDB's own limit. */
  private static final int ITEM_BYTES_MAX = 400 * 1024;

  private final List<String> calls = new ArrayList<>();
  private final List<Double> capacity = new ArrayList<>();
  private final Hub hub = new Hub(Table.client(new Meter()));

  @Test
  void areOneWrite() {
    hub.moved("M", place(worth(2L * LINES, lines())));
    Idempotency body = Idempotency.ofBody("1,000 lines");
    calls.clear();
    capacity.clear();
    moved(hub.say(marketplaceId("M"), cancel(), body));
    assertThat(calls).containsExactly("GetItem", "UpdateItem");
    assertThat(ItemSize.bytes(hub.item("M"))).isLessThan(ITEM_BYTES_MAX);
    assertThat(capacity.getLast()).isLessThan(1.0 + ITEM_BYTES_MAX / 1024);
    calls.clear();
    replayed(hub.say(marketplaceId("M"), cancel(), body));
    assertThat(calls).as("that it came again is noted").containsExactly("GetItem", "UpdateItem");
  }

  private static OrderedLine[] lines() {
    return IntStream.range(0, LINES)
        .mapToObj(i -> line("line-" + i, 2, 1))
        .toArray(OrderedLine[]::new);
  }

  private static Command cancel() {
    return sellerCancels(
        IntStream.range(0, LINES).mapToObj(i -> some("line-" + i, 1)).toArray(LineAsk[]::new));
  }

  /** Asks for the capacity that each call took. */
  private final class Meter implements ExecutionInterceptor {
    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
      return switch (context.request()) {
        case GetItemRequest get -> {
          calls.add("GetItem");
          yield get.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
        }
        case UpdateItemRequest update -> {
          calls.add("UpdateItem");
          yield update.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
        }
        default -> context.request();
      };
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
      SdkResponse response = context.response();
      if (response instanceof GetItemResponse get) {
        capacity.add(get.consumedCapacity().capacityUnits());
      } else if (response instanceof UpdateItemResponse update) {
        capacity.add(update.consumedCapacity().capacityUnits());
      }
    }
  }
}
