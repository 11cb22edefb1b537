/**
 * The rulebook's nouns: an order, its stages, requests and cancellations, the commands, and how a
 * command ends. Pure values: no clock, no JSON, no AWS.
 */
@NullMarked
package countermand.core;

import org.jspecify.annotations.NullMarked;
