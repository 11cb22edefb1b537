/** The whole system in one JVM, from template.yaml. */
@NullMarked
package countermand.local;

import org.jspecify.annotations.NullMarked;
