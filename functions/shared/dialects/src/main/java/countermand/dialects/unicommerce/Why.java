package countermand.dialects.unicommerce;

import countermand.core.RefusalCode;
import java.util.Map;

/** Why one item was not cancelled, for a person to read. */
final class Why {
  private static final Map<RefusalCode, String> OF_AN_ITEM =
      Map.of(
          RefusalCode.LINE_NOT_FOUND, "order Item Id not available",
          RefusalCode.LINE_DIFFERS, "the order item is of another product or variant",
          RefusalCode.QUANTITY_EXCEEDS_REMAINING, "not so many units are left to cancel",
          RefusalCode.LINE_INVOICED, "the units are invoiced");

  private Why() {}

  static String of(RefusalCode code) {
    return OF_AN_ITEM.getOrDefault(code, "it cannot be cancelled");
  }
}
