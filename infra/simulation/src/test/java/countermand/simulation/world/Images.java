package countermand.simulation.world;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import countermand.store.Attributes;
import countermand.store.SlotKey;
import countermand.store.codec.EffectCodec;
import countermand.store.codec.HistoryCodec;
import countermand.store.codec.Instants;
import countermand.store.codec.OrderCodec;
import countermand.store.telling.OrderItem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes of items as the table's stream tells them. */
final class Images {
  private static final long FORMAT = 1;

  private Images() {}

  static DynamodbStreamRecord record(
      SlotKey key, @Nullable OrderItem before, OrderItem after, long number) {
    StreamRecord change =
        new StreamRecord()
            .withSequenceNumber(Long.toString(number))
            .withKeys(
                Map.of(
                    Attributes.PK, new AttributeValue(key.partition()),
                    Attributes.SK, new AttributeValue(Attributes.SLOT)))
            .withNewImage(image(after));
    if (before != null) {
      change.setOldImage(
          Map.of(
              Attributes.KIND,
              new AttributeValue("order"),
              Attributes.VERSION,
              number(before.order().version())));
    }
    DynamodbStreamRecord record = new DynamodbStreamRecord();
    record.setEventID("event-" + number);
    record.setEventName(before == null ? "INSERT" : "MODIFY");
    record.setDynamodb(change);
    return record;
  }

  private static Map<String, AttributeValue> image(OrderItem item) {
    Map<String, AttributeValue> image = new LinkedHashMap<>();
    image.put(Attributes.KIND, new AttributeValue("order"));
    image.put(Attributes.FORMAT, number(FORMAT));
    image.put(Attributes.VERSION, number(item.order().version()));
    image.put(Attributes.STATE, map(OrderCodec.encode(item.order())));
    image.put(
        Attributes.HISTORY,
        new AttributeValue()
            .withL(
                item.order().history().stream()
                    .map(entry -> map(HistoryCodec.encode(entry)))
                    .toList()));
    Map<String, AttributeValue> owed = new LinkedHashMap<>();
    item.owed().forEach((id, effect) -> owed.put(id, map(EffectCodec.encode(effect))));
    image.put(Attributes.OWED, new AttributeValue().withM(owed));
    if (item.owedSince() != null) {
      image.put(Attributes.OWED_SINCE, new AttributeValue(Instants.text(item.owedSince())));
    }
    if (item.dueAt() != null) {
      image.put(Attributes.DUE_AT, new AttributeValue(Instants.text(item.dueAt())));
    }
    return image;
  }

  private static AttributeValue number(long number) {
    return new AttributeValue().withN(Long.toString(number));
  }

  private static AttributeValue map(
      Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> map) {
    Map<String, AttributeValue> converted = new LinkedHashMap<>();
    map.forEach((name, value) -> converted.put(name, value(value)));
    return new AttributeValue().withM(converted);
  }

  private static AttributeValue value(
      software.amazon.awssdk.services.dynamodb.model.AttributeValue value) {
    return switch (value.type()) {
      case S -> new AttributeValue(value.s());
      case N -> new AttributeValue().withN(value.n());
      case BOOL -> new AttributeValue().withBOOL(value.bool());
      case M -> map(value.m());
      case L -> new AttributeValue().withL(value.l().stream().map(Images::value).toList());
      case NUL, SS, NS, B, BS, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("no item of ours has a " + value.type());
    };
  }
}
