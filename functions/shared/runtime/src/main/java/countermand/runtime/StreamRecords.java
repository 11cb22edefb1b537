package countermand.runtime;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import countermand.core.Owed;
import countermand.effects.Debt;
import countermand.store.Attributes;
import countermand.store.Owing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Records of the table's stream as debts. */
final class StreamRecords {
  private StreamRecords() {}

  /**
   * What a record's decision owes; empty where the record is no decision: acknowledgements, claims
   * and back-offs leave the version as it was.
   */
  static Optional<Debt> debt(DynamodbStreamRecord record) {
    long before = version(record.getDynamodb().getOldImage());
    return Owing.of(image(record.getDynamodb().getNewImage()))
        .filter(owing -> owing.order().version() > before)
        .map(owing -> new Debt(owing, newer(owing.known(), before)));
  }

  /** Of an order's item before the change; 0 where there was none. */
  private static long version(
      @Nullable
          Map<String, com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue>
          image) {
    return image == null || !image.containsKey(Attributes.VERSION)
        ? 0
        : Long.parseLong(image.get(Attributes.VERSION).getN());
  }

  private static List<Owed> newer(List<Owed> owed, long version) {
    return owed.stream().filter(one -> Owing.versionOf(one) > version).toList();
  }

  private static Map<String, AttributeValue> image(
      @Nullable
          Map<String, com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue>
          image) {
    Map<String, AttributeValue> converted = new HashMap<>();
    if (image != null) {
      image.forEach((name, value) -> converted.put(name, convert(value)));
    }
    return converted;
  }

  private static AttributeValue convert(
      com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue value) {
    if (value.getS() != null) {
      return AttributeValue.fromS(value.getS());
    }
    if (value.getN() != null) {
      return AttributeValue.fromN(value.getN());
    }
    if (value.getM() != null) {
      return AttributeValue.fromM(image(value.getM()));
    }
    if (value.getL() != null) {
      return AttributeValue.fromL(value.getL().stream().map(StreamRecords::convert).toList());
    }
    if (value.getBOOL() != null) {
      return AttributeValue.fromBool(value.getBOOL());
    }
    return AttributeValue.fromNul(true);
  }
}
