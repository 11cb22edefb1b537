/** What could not be told to a party, for those that ask for it afterwards. */
@NullMarked
package countermand.store.lost;

import org.jspecify.annotations.NullMarked;
