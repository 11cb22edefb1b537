/** The ids that callers put into paths and bodies, and what they may look like. */
@NullMarked
package countermand.dialects.ids;

import org.jspecify.annotations.NullMarked;
