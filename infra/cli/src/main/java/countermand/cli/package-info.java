/** The operator's command line. */
@NullMarked
package countermand.cli;

import org.jspecify.annotations.NullMarked;
