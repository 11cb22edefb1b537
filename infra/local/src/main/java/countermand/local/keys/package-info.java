/** A key service that speaks as AWS KMS does. */
@NullMarked
package countermand.local.keys;

import org.jspecify.annotations.NullMarked;
