/** The table's stream, read with the SDK and handed to functions in batches. */
@NullMarked
package countermand.local.stream;

import org.jspecify.annotations.NullMarked;
