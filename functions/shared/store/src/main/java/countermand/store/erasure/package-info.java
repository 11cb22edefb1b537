/** Takes what people wrote out of orders, and leaves what happened. */
@NullMarked
package countermand.store.erasure;

import org.jspecify.annotations.NullMarked;
