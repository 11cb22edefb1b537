package countermand.dialects.unicommerce;

import countermand.core.LineAsk;
import countermand.dialects.Malformed;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a product goes by.
 *
 * @param variantId absent where any variant is meant
 */
record Sku(String productId, @Nullable String variantId) implements Comparable<Sku> {
  private static final Comparator<Sku> ORDER =
      Comparator.comparing(Sku::productId).thenComparing(Sku::variant);

  static Sku read(Body body, String at) throws Malformed {
    return new Sku(
        Parts.required(body, Words.PRODUCT_ID, at),
        Parts.optional(body, Words.VARIANT_ID, at).orElse(null));
  }

  LineAsk units(long units) {
    return LineAsk.ofProduct(productId, variantId, units);
  }

  /** No variant is empty, so that none at all comes first. */
  private String variant() {
    return variantId == null ? "" : variantId;
  }

  @Override
  public int compareTo(Sku other) {
    return ORDER.compare(this, other);
  }
}
