/** Shopee's Open Platform, version 2: a seller's app calls us as Shopee. */
@NullMarked
package countermand.dialects.shopee;

import org.jspecify.annotations.NullMarked;
