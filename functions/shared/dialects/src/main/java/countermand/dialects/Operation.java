package countermand.dialects;

import countermand.core.Role;
import java.util.Map;

/**
 * What a route means, by the role of the credential that calls it. A role that is not named may not
 * call it.
 *
 * @param aboutLinks whether it is an operator's about links: the one in its path need not exist
 */
public record Operation(Map<Role, Reader> readers, boolean aboutLinks) {

  /** Reads a request; one that cannot be understood is answered at once, naming the field. */
  @FunctionalInterface
  public interface Reader {
    Call read(HttpRequest request, Role role);
  }

  public Operation {
    readers = Map.copyOf(readers);
  }

  /** About orders of a link that is there. */
  public Operation(Map<Role, Reader> readers) {
    this(readers, false);
  }
}
