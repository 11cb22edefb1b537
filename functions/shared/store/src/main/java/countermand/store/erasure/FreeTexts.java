package countermand.store.erasure;

import countermand.core.Request;
import countermand.store.Attributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What people, or their systems, wrote into an item: every reason, and the beginning of what a
 * party answered to a notice. Where they stood, {@value #ERASED} stands, so that it still shows
 * that something was said, by whom and when.
 */
final class FreeTexts {
  static final String ERASED = "[erased]";

  /** Our own words for what declined a request; nobody wrote them. */
  private static final Set<String> OURS =
      Set.of(ERASED, Request.Closing.SHIPPED, Request.Closing.INVOICED);

  /** Attributes in which there may be some. Line ids and idempotency keys are not among them. */
  private static final Set<String> HOLDERS =
      Set.of(
          Attributes.STATE,
          Attributes.HISTORY,
          Attributes.OWED,
          Attributes.MARK,
          "notice",
          "lastAnswer",
          "reason");

  private static final Set<String> NAMES = Set.of("reason", "text");

  private FreeTexts() {}

  /** The attributes of an item that change, without their texts; empty where there are none. */
  static Map<String, AttributeValue> erased(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> changed = new LinkedHashMap<>();
    item.forEach((name, value) -> {
      AttributeValue next = HOLDERS.contains(name) ? erased(name, value) : value;
      if (!next.equals(value)) {
        changed.put(name, next);
      }
    });
    return changed;
  }

  private static AttributeValue erased(String name, AttributeValue value) {
    if (value.s() != null) {
      return NAMES.contains(name) && !OURS.contains(value.s())
          ? AttributeValue.fromS(ERASED)
          : value;
    }
    if (value.hasM()) {
      Map<String, AttributeValue> map = new LinkedHashMap<>();
      value.m().forEach((key, inside) -> map.put(key, erased(key, inside)));
      return AttributeValue.fromM(map);
    }
    if (value.hasL()) {
      List<AttributeValue> list = value.l().stream().map(inside -> erased("", inside)).toList();
      return AttributeValue.fromL(list);
    }
    return value;
  }
}
