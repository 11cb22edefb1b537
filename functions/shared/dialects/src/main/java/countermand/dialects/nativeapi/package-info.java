/** The native API: JSON over HTTP, errors as RFC 9457 problems. */
@NullMarked
package countermand.dialects.nativeapi;

import org.jspecify.annotations.NullMarked;
