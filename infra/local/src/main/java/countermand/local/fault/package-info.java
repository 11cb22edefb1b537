/** Faults of AWS's services, switched on and off by hand: {@code /_local/faults}. */
@NullMarked
package countermand.local.fault;

import org.jspecify.annotations.NullMarked;
