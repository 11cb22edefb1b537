package countermand.dialects.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** One text for all spellings of a value, so that a repeated call is known as the same call. */
public final class Canonical {
  private Canonical() {}

  /** The text: fields sorted by name, no white space, equal numbers written alike. */
  public static String text(Json json) {
    return JsonWriter.write(canonical(json));
  }

  private static Json canonical(Json json) {
    return switch (json) {
      case Json.Obj object -> sorted(object);
      case Json.Arr array -> Json.Arr.of(array.items().stream().map(Canonical::canonical));
      case Json.Num number -> new Json.Num(number(number.literal()));
      case Json.Text _, Json.Bool _, Json.Null _ -> json;
    };
  }

  private static Json sorted(Json.Obj object) {
    Map<String, Json> fields = new LinkedHashMap<>();
    new TreeMap<>(object.fields()).forEach((name, value) -> fields.put(name, canonical(value)));
    return new Json.Obj(fields);
  }

  /**
   * Digits and exponent apart, because an exponent is a stranger's number too: nothing is ever
   * written out to its full length.
   */
  private static String number(String literal) {
    int e = Math.max(literal.indexOf('e'), literal.indexOf('E'));
    BigDecimal digits = new BigDecimal(e < 0 ? literal : literal.substring(0, e));
    if (digits.signum() == 0) {
      return "0";
    }
    BigDecimal stripped = digits.stripTrailingZeros();
    BigInteger exponent =
        e < 0 ? BigInteger.ZERO : new BigInteger(unsigned(literal.substring(e + 1)));
    BigInteger shift = exponent.subtract(BigInteger.valueOf(stripped.scale()));
    return stripped.unscaledValue() + (shift.signum() == 0 ? "" : "e" + shift);
  }

  private static String unsigned(String exponent) {
    return exponent.startsWith("+") ? exponent.substring(1) : exponent;
  }
}
