/** Where the demo's parties want to be told: it shows what arrived, and decides no order. */
@NullMarked
package countermand.local.receiver;

import org.jspecify.annotations.NullMarked;
