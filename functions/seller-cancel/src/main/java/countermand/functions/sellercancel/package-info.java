/** The seller cancels: the whole order, lines of it, or quantities. */
@NullMarked
package countermand.functions.sellercancel;

import org.jspecify.annotations.NullMarked;
