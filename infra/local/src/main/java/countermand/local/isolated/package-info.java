/** Functions in JVMs of their own, each from its zip, behind the Lambda Runtime API. */
@NullMarked
package countermand.local.isolated;

import org.jspecify.annotations.NullMarked;
