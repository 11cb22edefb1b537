/** What people are shown, and what they say: a protocol of pages and forms. */
@NullMarked
package countermand.pages;

import org.jspecify.annotations.NullMarked;
