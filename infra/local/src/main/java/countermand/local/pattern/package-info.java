/** EventBridge's event patterns, which Lambda's stream filters use too. */
@NullMarked
package countermand.local.pattern;

import org.jspecify.annotations.NullMarked;
