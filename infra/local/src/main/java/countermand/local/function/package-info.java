/** Functions: how one is started, and the one door through which all are invoked. */
@NullMarked
package countermand.local.function;

import org.jspecify.annotations.NullMarked;
