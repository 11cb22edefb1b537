/** One order, the decisions that wait, eligibility, reasons. */
@NullMarked
package countermand.functions.orderquery;

import org.jspecify.annotations.NullMarked;
