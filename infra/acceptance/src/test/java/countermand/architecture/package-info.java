/** What the poms cannot say about who may use what. */
@NullMarked
package countermand.architecture;

import org.jspecify.annotations.NullMarked;
