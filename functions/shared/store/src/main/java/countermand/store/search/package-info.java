/** Orders by what else people know of them. */
@NullMarked
package countermand.store.search;

import org.jspecify.annotations.NullMarked;
