package countermand.runtime;

import countermand.core.Role;
import java.util.Optional;

/**
 * Who calls.
 *
 * @param link the link of its credential; empty for an operator
 */
record Caller(Role role, Optional<String> link) {}
