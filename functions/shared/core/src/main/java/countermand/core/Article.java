package countermand.core;

import org.jspecify.annotations.Nullable;

/**
 * What a line sells, in the marketplace's words: two lines may have the same.
 *
 * @param variantId absent where the product has no variants
 * @param promotionGroupId absent where it is part of no promotion
 */
public record Article(
    String productId, @Nullable String variantId, @Nullable String promotionGroupId) {}
