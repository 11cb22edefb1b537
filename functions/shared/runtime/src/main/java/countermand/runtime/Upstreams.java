package countermand.runtime;

import countermand.dialects.Call;
import countermand.store.Link;

/** Passes requests on to the endpoints that sellers have behind us. */
interface Upstreams {

  /**
   * What follows from passing it on.
   *
   * @param link whose seller has such an endpoint
   */
  Call pass(Call.PassOn request, Link link);
}
