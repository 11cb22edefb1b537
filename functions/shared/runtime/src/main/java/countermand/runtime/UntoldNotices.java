package countermand.runtime;

import countermand.core.Event;
import countermand.core.Order;
import countermand.core.Side;
import countermand.effects.notice.Notices;
import countermand.store.delivery.DeliveryKey;
import java.time.Instant;

/** A deployment that cannot tell parties anything: what they are to be told stays owed. */
final class UntoldNotices implements Notices {
  @Override
  public void open(Order order, String owedId, Side to, Event.Notice notice) {
    throw new UnsupportedOperationException("this deployment carries no notices");
  }

  @Override
  public void lookAfter(DeliveryKey key, Instant shown) {
    throw new UnsupportedOperationException("this deployment carries no notices");
  }
}
