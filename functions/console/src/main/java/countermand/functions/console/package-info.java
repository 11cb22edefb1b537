/** The console's function. */
@NullMarked
package countermand.functions.console;

import org.jspecify.annotations.NullMarked;
