package countermand.dialects;

import countermand.core.Role;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a route means, by the role of the credential that calls it. A role that is not named may not
 * call it.
 *
 * @param aboutLinks whether it is an operator's about links: the one in its path need not exist
 * @param anybodys answers whoever calls, without asking who it is; absent where that is asked
 * @param welcome reads the request of somebody for whom another vouches; absent where nobody does
 */
public record Operation(
    Map<Role, Reader> readers,
    boolean aboutLinks,
    @Nullable Function<HttpRequest, HttpReply> anybodys,
    @Nullable Function<HttpRequest, Welcome> welcome) {

  /** Reads a request; one that cannot be understood is answered at once, naming the field. */
  @FunctionalInterface
  public interface Reader {
    Call read(HttpRequest request, Role role);
  }

  public Operation {
    readers = Map.copyOf(readers);
  }

  /** What is everybody's to see. */
  public static Operation ofAnybody(Function<HttpRequest, HttpReply> answer) {
    return new Operation(Map.of(), false, answer, null);
  }

  /** The way in for people for whom somebody else vouches. */
  public static Operation ofTheVouchedFor(Function<HttpRequest, Welcome> welcome) {
    return new Operation(Map.of(), false, null, welcome);
  }

  /** One that somebody calls who is known. */
  public Operation(Map<Role, Reader> readers, boolean aboutLinks) {
    this(readers, aboutLinks, null, null);
  }

  /** About orders of a link that is there. */
  public Operation(Map<Role, Reader> readers) {
    this(readers, false);
  }
}
