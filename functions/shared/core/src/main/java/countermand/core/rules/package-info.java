/**
 * The rulebook's verbs: one class a command, each a pure function from an order and a moment to an
 * {@link countermand.core.Ending}. {@link countermand.core.rules.Rulebook} is the only door.
 */
@NullMarked
package countermand.core.rules;

import org.jspecify.annotations.NullMarked;
