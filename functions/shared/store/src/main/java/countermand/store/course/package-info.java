/** How much has waited, over the last day. */
@NullMarked
package countermand.store.course;

import org.jspecify.annotations.NullMarked;
