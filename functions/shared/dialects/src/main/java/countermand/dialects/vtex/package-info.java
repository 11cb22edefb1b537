/** VTEX's calls about an order, as a marketplace and as a seller. */
@NullMarked
package countermand.dialects.vtex;

import org.jspecify.annotations.NullMarked;
