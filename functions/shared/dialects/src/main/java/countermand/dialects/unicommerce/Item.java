package countermand.dialects.unicommerce;

import countermand.core.LineAsk;
import countermand.dialects.Malformed;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One order item of a seller's cancel; an item that is named twice is one, and its units add up.
 *
 * @param fault why it fails whatever the order says; absent where the order must judge it
 */
record Item(
    String id,
    @Nullable String productId,
    @Nullable String variantId,
    long quantity,
    @Nullable String fault) {
  private static final String NO_QUANTITY =
      "quantity must be a whole number of at least 1: say how many units to cancel";
  private static final String CONTRADICTS_ITSELF =
      "the item is named twice with different products or variants";

  static Item read(Body body, String at) throws Malformed {
    return new Item(
        Parts.required(body, Words.ORDER_ITEM_ID, at),
        body.text(Words.PRODUCT_ID).orElse(null),
        body.text(Words.VARIANT_ID).orElse(null),
        body.units(Words.QUANTITY).orElse(0L),
        fault(body).orElse(null));
  }

  private static Optional<String> fault(Body body) {
    return body.units(Words.QUANTITY).isEmpty()
        ? Optional.of(NO_QUANTITY)
        : Stream.of(Words.PRODUCT_ID, Words.VARIANT_ID)
            .filter(body::mistyped)
            .map(name -> name + Parts.NO_TEXT)
            .findFirst();
  }

  /** This one and the same again. */
  Item plus(Item again) {
    boolean agree = agree(productId, again.productId) && agree(variantId, again.variantId);
    @Nullable String either = fault == null ? again.fault : fault;
    return new Item(
        id,
        productId == null ? again.productId : productId,
        variantId == null ? again.variantId : variantId,
        Math.max(quantity, quantity + again.quantity),
        either == null && !agree ? CONTRADICTS_ITSELF : either);
  }

  private static boolean agree(@Nullable String one, @Nullable String other) {
    return one == null || other == null || one.equals(other);
  }

  LineAsk ask() {
    return new LineAsk(id, quantity, productId, variantId);
  }
}
