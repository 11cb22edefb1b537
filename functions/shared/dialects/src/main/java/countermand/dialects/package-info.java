/**
 * The seam between protocols and the rulebook: a dialect turns bytes into calls and answers into
 * bytes. Dialects know neither AWS nor the store, and none knows another.
 */
@NullMarked
package countermand.dialects;

import org.jspecify.annotations.NullMarked;
