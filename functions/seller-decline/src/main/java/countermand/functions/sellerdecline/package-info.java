/** The seller answers a request: accepts it, or declines. */
@NullMarked
package countermand.functions.sellerdecline;

import org.jspecify.annotations.NullMarked;
