package countermand.core;

import org.jspecify.annotations.Nullable;

/**
 * A line as it was ordered.
 *
 * @param lineId the line's name within its order
 * @param quantity whole units, at least 1
 * @param unitPrice minor units of the currency, net of discounts; absent where it is not known
 */
public record OrderedLine(
    String lineId,
    @Nullable String productId,
    @Nullable String variantId,
    @Nullable String promotionGroupId,
    long quantity,
    @Nullable Long unitPrice) {

  /** What it sells; absent where nobody said. */
  public @Nullable Article article() {
    return productId == null ? null : new Article(productId, variantId, promotionGroupId);
  }

  /** The price of so many units; nothing where the line has no price; never over the top. */
  public long priceOf(long units) {
    if (unitPrice == null || unitPrice == 0) {
      return 0;
    }
    return units > Long.MAX_VALUE / unitPrice ? Long.MAX_VALUE : unitPrice * units;
  }
}
