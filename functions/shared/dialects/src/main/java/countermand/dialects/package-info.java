/** What all wire protocols have in common: requests, replies, routes and who presented what. */
@NullMarked
package countermand.dialects;

import org.jspecify.annotations.NullMarked;
