/** Orders placed, paid, handled, invoiced, shipped, returned. */
@NullMarked
package countermand.functions.orderintake;

import org.jspecify.annotations.NullMarked;
