package countermand.dialects.shopee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Amounts: Shopee writes them in whole units of the currency, with as many decimals as it has. */
final class Money {
  /** What most currencies have (ISO 4217). */
  private static final int USUAL_DIGITS = 2;

  private static final Map<String, Integer> DIGITS =
      Currency.getAvailableCurrencies().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Currency::getCurrencyCode, Currency::getDefaultFractionDigits));

  private Money() {}

  /** An amount of minor units. */
  static BigDecimal major(long minor, @Nullable String currency) {
    return BigDecimal.valueOf(minor, digits(currency));
  }

  /** An amount of whole units, in minor units; what is less than one is rounded. */
  static long minor(BigDecimal major, @Nullable String currency) {
    return major
        .movePointRight(digits(currency))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static int digits(@Nullable String currency) {
    return currency == null
        ? USUAL_DIGITS
        : Math.max(0, DIGITS.getOrDefault(currency, USUAL_DIGITS));
  }
}
