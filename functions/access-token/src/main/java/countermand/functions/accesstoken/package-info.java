/** Access tokens for callers whose protocol has them. */
@NullMarked
package countermand.functions.accesstoken;

import org.jspecify.annotations.NullMarked;
