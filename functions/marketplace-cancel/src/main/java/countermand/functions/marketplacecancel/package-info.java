/** The marketplace asks for a cancellation, withdraws it, or reports one. */
@NullMarked
package countermand.functions.marketplacecancel;

import org.jspecify.annotations.NullMarked;
