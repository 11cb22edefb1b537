/** What operators do about links: judged, done, and put into the words in which it is answered. */
@NullMarked
package countermand.runtime.links;

import org.jspecify.annotations.NullMarked;
