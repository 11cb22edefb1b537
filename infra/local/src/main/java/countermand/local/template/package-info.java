/** What template.yaml says, read strictly, as records. */
@NullMarked
package countermand.local.template;

import org.jspecify.annotations.NullMarked;
