package countermand.simulation.planted;

import countermand.simulation.world.StandIn;
import countermand.store.search.Signposts;
import software.amazon.awssdk.core.exception.SdkException;

/** Takes what leads to an order for no reason to try again. */
public final class LeadsNowhere implements StandIn {
  @Override
  public Signposts signs(Signposts right) {
    return (link, orderId, texts) -> {
      try {
        right.put(link, orderId, texts);
      } catch (SdkException _) {
        // The mistake: nobody owes it any more.
        return;
      }
    };
  }
}
