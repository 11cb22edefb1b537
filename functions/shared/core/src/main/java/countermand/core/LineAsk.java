package countermand.core;

import org.jspecify.annotations.Nullable;

/**
 * A line that somebody wants cancelled or invoiced, by its own name or by its product.
 *
 * @param lineId the line's name; empty where it is asked for by product, whichever line has it
 * @param quantity whole units, at least 1; absent means all that is left
 * @param productId what the caller says of it; absent where it says nothing
 * @param variantId what the caller says of it; absent where it says nothing
 */
public record LineAsk(
    String lineId,
    @Nullable Long quantity,
    @Nullable String productId,
    @Nullable String variantId) {

  /** A line by its name alone. */
  public LineAsk(String lineId, @Nullable Long quantity) {
    this(lineId, quantity, null, null);
  }

  /** Units of a product, on whichever lines it was ordered. */
  public static LineAsk ofProduct(String productId, @Nullable String variantId, long quantity) {
    return new LineAsk("", quantity, productId, variantId);
  }

  /** Whether it names a product rather than a line. */
  public boolean byProduct() {
    return lineId.isEmpty();
  }

  /** What a verdict on it goes by. */
  public String label() {
    return byProduct() && productId != null ? productId : lineId;
  }

  /** Whether a line is one of those that are asked for; what it says of them may differ. */
  public boolean names(OrderedLine line) {
    return byProduct()
        ? line.productId() != null && agreesWith(line)
        : line.lineId().equals(lineId);
  }

  /** Whether nothing that is said of the line contradicts it. */
  public boolean agreesWith(OrderedLine line) {
    return agree(productId, line.productId()) && agree(variantId, line.variantId());
  }

  private static boolean agree(@Nullable String said, @Nullable String known) {
    return said == null || known == null || said.equals(known);
  }
}
