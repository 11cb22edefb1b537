package countermand.core;

import org.jspecify.annotations.Nullable;

/**
 * A line that somebody wants cancelled or invoiced, by its own name, by its product, or by its
 * article.
 *
 * @param lineId the line's name; empty where any line will do that has the product or the article
 * @param quantity whole units, at least 1; absent means all that is left
 * @param productId what the caller says of it; absent where it says nothing
 * @param variantId what the caller says of it; absent where it says nothing
 * @param article what the line must have, neither more nor less; absent where the caller names the
 *     line or a product
 */
public record LineAsk(
    String lineId,
    @Nullable Long quantity,
    @Nullable String productId,
    @Nullable String variantId,
    @Nullable Article article) {

  /** A line by its name, and what the caller says of it. */
  public LineAsk(
      String lineId,
      @Nullable Long quantity,
      @Nullable String productId,
      @Nullable String variantId) {
    this(lineId, quantity, productId, variantId, null);
  }

  /** A line by its name alone. */
  public LineAsk(String lineId, @Nullable Long quantity) {
    this(lineId, quantity, null, null);
  }

  /** Units of a product, on whichever lines it was ordered. */
  public static LineAsk ofProduct(String productId, @Nullable String variantId, long quantity) {
    return new LineAsk("", quantity, productId, variantId);
  }

  /** Units of an article, on whichever lines it was ordered. */
  public static LineAsk ofArticle(Article article, long quantity) {
    return new LineAsk("", quantity, article.productId(), null, article);
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
    return (article == null || article.equals(line.article()))
        && agree(productId, line.productId())
        && agree(variantId, line.variantId());
  }

  private static boolean agree(@Nullable String said, @Nullable String known) {
    return said == null || known == null || said.equals(known);
  }
}
