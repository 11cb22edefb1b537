/**
 * Thousands of bad days in virtual time: the real desk, relay, sweep, deliverer and timers, with
 * everything around them simulated at their ports.
 */
@NullMarked
package countermand.simulation;

import org.jspecify.annotations.NullMarked;
