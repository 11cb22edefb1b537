/** A provider of identities in memory, and what is held against it. */
@NullMarked
package countermand.oidc;

import org.jspecify.annotations.NullMarked;
