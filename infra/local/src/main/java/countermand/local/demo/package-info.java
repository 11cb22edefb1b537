/** The links and credentials that a fresh start has. */
@NullMarked
package countermand.local.demo;

import org.jspecify.annotations.NullMarked;
