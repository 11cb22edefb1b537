/**
 * DynamoDB, embedded: Amazon's own emulator in this JVM, its many libraries out of everybody's
 * sight.
 */
@NullMarked
package countermand.local.dynamodb;

import org.jspecify.annotations.NullMarked;
