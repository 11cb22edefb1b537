/** What an operator says about links, and hears: shared by whoever puts it into words. */
@NullMarked
package countermand.dialects.links;

import org.jspecify.annotations.NullMarked;
