/** The little that every local HTTP endpoint needs. */
@NullMarked
package countermand.local.http;

import org.jspecify.annotations.NullMarked;
