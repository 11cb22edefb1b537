/** The table in DynamoDB, and the Desk that reads, settles, decides and writes. */
@NullMarked
package countermand.store;

import org.jspecify.annotations.NullMarked;
