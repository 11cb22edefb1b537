/** What operators keep about links: settings, keys, and a log of what they did. */
@NullMarked
package countermand.store.links;

import org.jspecify.annotations.NullMarked;
