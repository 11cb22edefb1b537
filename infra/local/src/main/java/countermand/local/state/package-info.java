/** What outlives a run, where --data names a directory. */
@NullMarked
package countermand.local.state;

import org.jspecify.annotations.NullMarked;
