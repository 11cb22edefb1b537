/** Business time that can be moved, and how the system is brought to rest at each instant. */
@NullMarked
package countermand.local.clock;

import org.jspecify.annotations.NullMarked;
