package countermand.runtime.telling;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import countermand.core.Order;
import countermand.core.Owed;
import countermand.store.Attributes;
import countermand.store.codec.EffectCodec;
import countermand.store.codec.HistoryCodec;
import countermand.store.codec.OrderCodec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table's items and its stream's records, as Lambda hands them over. */
public final class Records {
  private Records() {}

  /** The item of an order that owes something. */
  public static Map<String, AttributeValue> item(Order order, List<Owed> owed) {
    Map<String, AttributeValue> effects = new HashMap<>();
    owed.forEach(one -> effects.put(one.id(), map(EffectCodec.encode(one.effect()))));
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(Attributes.KIND, new AttributeValue("order"));
    item.put(Attributes.FORMAT, new AttributeValue().withN("1"));
    item.put(Attributes.VERSION, new AttributeValue().withN(Long.toString(order.version())));
    item.put(Attributes.STATE, map(OrderCodec.encode(order)));
    item.put(
        Attributes.HISTORY,
        new AttributeValue()
            .withL(order.history().stream().map(HistoryCodec::encode).map(Records::map).toList()));
    item.put(Attributes.OWED, new AttributeValue().withM(effects));
    return item;
  }

  /** A record of the stream. */
  public static DynamodbStreamRecord record(
      String number,
      @Nullable Map<String, AttributeValue> before,
      @Nullable Map<String, AttributeValue> after) {
    DynamodbStreamRecord record = new DynamodbStreamRecord();
    record.setDynamodb(
        new StreamRecord().withSequenceNumber(number).withOldImage(before).withNewImage(after));
    return record;
  }

  /** A batch of records. */
  public static DynamodbEvent batch(DynamodbStreamRecord... records) {
    DynamodbEvent event = new DynamodbEvent();
    event.setRecords(List.of(records));
    return event;
  }

  private static AttributeValue map(
      Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> map) {
    Map<String, AttributeValue> converted = new HashMap<>();
    map.forEach((name, value) -> converted.put(name, value(value)));
    return new AttributeValue().withM(converted);
  }

  private static AttributeValue value(
      software.amazon.awssdk.services.dynamodb.model.AttributeValue value) {
    return switch (value.type()) {
      case S -> new AttributeValue(value.s());
      case N -> new AttributeValue().withN(value.n());
      case BOOL -> new AttributeValue().withBOOL(value.bool());
      case NUL -> new AttributeValue().withNULL(true);
      case M -> map(value.m());
      case L -> new AttributeValue().withL(value.l().stream().map(Records::value).toList());
      case B, SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("no order has " + value.type());
    };
  }
}
