/** Strict reading and writing of JSON, for every dialect that speaks it. */
@NullMarked
package countermand.dialects.json;

import org.jspecify.annotations.NullMarked;
