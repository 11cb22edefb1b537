/** How the SDK's calls reach AWS. */
@NullMarked
package countermand.runtime.transport;

import org.jspecify.annotations.NullMarked;
