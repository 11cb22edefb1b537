package countermand.store;

import countermand.core.Answer;
import java.util.Optional;

/**
 * What one attempt at a command comes to.
 *
 * @param write what must be written before the answer is true
 */
record Judged(Optional<OrderWrite> write, Answer answer) {}
