package countermand.runtime;

import countermand.dialects.Dialects;
import countermand.dialects.Protocol;
import countermand.dialects.Route;
import countermand.effects.notice.Redelivery;
import countermand.runtime.links.Operators;
import java.util.Optional;
import java.util.function.Function;

/**
 * What only some functions can: the others carry neither the clients for it nor the permission.
 *
 * @param redelivery hands notices to their queue again
 * @param upstreams calls the endpoints that sellers had before
 * @param links does what operators want with links
 * @param search finds orders by what else is known of them
 * @param protocols what is spoken at a route
 */
record Abilities(
    Optional<Redelivery> redelivery,
    Upstreams upstreams,
    Optional<Operators> links,
    Search search,
    Function<Route, Protocol> protocols) {

  /** A function that decides about orders, and shows them. */
  static final Abilities NONE = passingOn(new NoUpstreams());

  static Abilities passingOn(Upstreams upstreams) {
    return new Abilities(
        Optional.empty(), upstreams, Optional.empty(), Search::nothing, Dialects::forRoute);
  }

  static Abilities operating(Redelivery redelivery, Operators links) {
    return serving(redelivery, links, Search::nothing, Dialects::forRoute);
  }

  static Abilities serving(
      Redelivery redelivery, Operators links, Search search, Function<Route, Protocol> protocols) {
    return new Abilities(
        Optional.of(redelivery), new NoUpstreams(), Optional.of(links), search, protocols);
  }
}
