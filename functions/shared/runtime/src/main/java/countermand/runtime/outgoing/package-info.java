/** The calls that we make to parties' endpoints. */
@NullMarked
package countermand.runtime.outgoing;

import org.jspecify.annotations.NullMarked;
