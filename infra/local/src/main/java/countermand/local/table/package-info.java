/** The template's tables, made in the embedded DynamoDB. */
@NullMarked
package countermand.local.table;

import org.jspecify.annotations.NullMarked;
