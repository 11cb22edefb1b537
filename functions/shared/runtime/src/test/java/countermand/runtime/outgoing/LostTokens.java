package countermand.runtime.outgoing;

import countermand.core.Side;
import countermand.effects.notice.NoticeLog;
import countermand.store.delivery.Delivery;
import countermand.store.delivery.DeliveryKey;
import java.util.ArrayList;
import java.util.List;

/** Hears of nothing but tokens that were lost: whoever calls parties has nothing else to say. */
final class LostTokens implements NoticeLog {
  final List<String> lost = new ArrayList<>();

  @Override
  public void tokensLost(String link, Side of, RuntimeException why) {
    lost.add(of + " of " + link + ": " + why.getMessage());
  }

  @Override
  public void recorded(Delivery now) {
    throw new AssertionError("recorded");
  }

  @Override
  public void failed(Delivery delivery) {
    throw new AssertionError("failed");
  }

  @Override
  public void declineUntold(Delivery delivery) {
    throw new AssertionError("untold");
  }

  @Override
  public void credentialsExpired(Delivery delivery) {
    throw new AssertionError("expired");
  }

  @Override
  public void broke(DeliveryKey key, String what, RuntimeException why) {
    throw new AssertionError(what, why);
  }
}
