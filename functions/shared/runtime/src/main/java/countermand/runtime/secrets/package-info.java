/** The key service, for the functions that put or use secrets. */
@NullMarked
package countermand.runtime.secrets;

import org.jspecify.annotations.NullMarked;
