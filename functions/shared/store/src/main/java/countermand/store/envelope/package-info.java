/** Secrets at rest: each sealed with a data key of its own, which a key service keeps sealed. */
@NullMarked
package countermand.store.envelope;

import org.jspecify.annotations.NullMarked;
