package countermand.runtime;

import countermand.core.Role;
import countermand.dialects.Denial;
import countermand.store.Link;
import java.util.Optional;

/** How many requests a minute the parties of a link may send, where the link says so. */
@FunctionalInterface
interface RateLimit {

  /**
   * Counts a request.
   *
   * @param role whose it is; an operator's is not the link's
   * @return why it is one too many; empty where it is not
   */
  Optional<Denial.RateLimited> spend(Link link, Role role);
}
