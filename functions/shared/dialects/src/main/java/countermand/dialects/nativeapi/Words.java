package countermand.dialects.nativeapi;

import countermand.core.Eligibility;
import countermand.core.FulfilledBy;
import countermand.core.InvoiceType;
import countermand.core.Side;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How enumerations are spelt on the wire: in lower case, words joined by a hyphen. */
final class Words {
  static final Map<String, FulfilledBy> FULFILLED_BY = table(FulfilledBy.values());
  static final Map<String, InvoiceType> INVOICE_TYPES = table(InvoiceType.values());

  static final Map<String, Side> SIDES = table(Side.values());

  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static boolean possible(Eligibility.Effect effect) {
    return switch (effect) {
      case IMMEDIATE, ASKS_SELLER -> true;
      case NONE -> false;
    };
  }

  private static <E extends Enum<E>> Map<String, E> table(E[] constants) {
    Map<String, E> table = new TreeMap<>();
    for (E constant : constants) {
      table.put(of(constant), constant);
    }
    return table;
  }
}
