/** Stand-ins for AWS that remember what they were asked for. */
@NullMarked
package countermand.effects.fake;

import org.jspecify.annotations.NullMarked;
