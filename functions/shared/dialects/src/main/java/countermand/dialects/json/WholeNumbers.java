package countermand.dialects.json;

import java.util.Optional;
import java.util.regex.Pattern;

/** JSON integers: numbers written without a point and without an exponent. */
final class WholeNumbers {
  /** Eighteen digits always fit a long, and are more than any field takes. */
  private static final Pattern FITTING = Pattern.compile("-?\\d{1,18}");

  private WholeNumbers() {}

  /** The number; empty where it is no integer, or too large for any field. */
  static Optional<Long> read(Json.Num number) {
    return FITTING.matcher(number.literal()).matches()
        ? Optional.of(Long.parseLong(number.literal()))
        : Optional.empty();
  }
}
