/** A provider of identities, for the console of a local system. */
@NullMarked
package countermand.local.identity;

import org.jspecify.annotations.NullMarked;
