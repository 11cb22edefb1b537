/** Tokens that stand for a credential for a while: issued, and exchanged for newer ones. */
@NullMarked
package countermand.store.tokens;

import org.jspecify.annotations.NullMarked;
