package countermand.runtime;

import countermand.core.Role;
import countermand.dialects.Denial;
import countermand.dialects.HttpRequest;
import countermand.dialects.ids.PathText;
import countermand.store.Directory;
import countermand.store.Link;
import java.util.Optional;

/** May this caller speak for the link that the path names? */
final class Authorisation {
  private static final String LINK = "link";

  private final Directory directory;

  Authorisation(Directory directory) {
    this.directory = directory;
  }

  /** What the caller may reach. */
  sealed interface Reach {

    /** One link. */
    record OneLink(Link link) implements Reach {}

    /** No link that must be there: an operator's call that is about none, or about links. */
    record NoLink() implements Reach {}

    /** Not this. */
    record Denied(Denial why) implements Reach {}
  }

  /**
   * What the caller may reach.
   *
   * @param aboutLinks whether the call is about links: the operator's may name one that is not
   *     there
   */
  Reach reach(Caller caller, HttpRequest request, boolean aboutLinks) {
    boolean named = request.pathParameters().containsKey(LINK);
    Optional<String> wanted = PathText.decode(request.pathParameters().getOrDefault(LINK, ""));
    if (caller.role() == Role.OPERATOR) {
      return named && !aboutLinks ? operators(wanted) : new Reach.NoLink();
    }
    if (named && !wanted.equals(caller.link())) {
      return new Reach.Denied(new Denial.Forbidden());
    }
    return caller
        .link()
        .flatMap(directory::link)
        .<Reach>map(Reach.OneLink::new)
        .orElseGet(() -> new Reach.Denied(new Denial.Forbidden()));
  }

  private Reach operators(Optional<String> wanted) {
    return wanted
        .flatMap(directory::link)
        .<Reach>map(Reach.OneLink::new)
        .orElseGet(() -> new Reach.Denied(new Denial.LinkNotFound()));
  }
}
