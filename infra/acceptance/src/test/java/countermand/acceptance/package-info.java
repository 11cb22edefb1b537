/** The stories, told from outside over HTTP. */
@NullMarked
package countermand.acceptance;

import org.jspecify.annotations.NullMarked;
