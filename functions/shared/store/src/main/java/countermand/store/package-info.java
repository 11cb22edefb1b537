/**
 * The table in DynamoDB, and the Desk in front of it: read, settle, decide, write, try again. One
 * item an order, one conditional write a decision.
 */
@NullMarked
package countermand.store;

import org.jspecify.annotations.NullMarked;
