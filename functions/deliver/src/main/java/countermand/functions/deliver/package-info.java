/** The queue of notices, to marketplaces and sellers. */
@NullMarked
package countermand.functions.deliver;

import org.jspecify.annotations.NullMarked;
