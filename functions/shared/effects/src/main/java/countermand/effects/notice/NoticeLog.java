package countermand.effects.notice;

import countermand.core.Side;
import countermand.store.delivery.Delivery;
import countermand.store.delivery.DeliveryKey;

/** Hears of what somebody ought to know about deliveries. */
public interface NoticeLog {

  /** A delivery has been opened without an attempt to follow, or an attempt has come to this. */
  void recorded(Delivery now);

  /** No attempt follows, and the party was not told. */
  void failed(Delivery delivery);

  /** The party will soon take silence for consent, and could not be told that it was declined. */
  void declineUntold(Delivery delivery);

  /** What we call the party with is missing, or no longer good. */
  void credentialsExpired(Delivery delivery);

  /** A party gave new tokens in place of the old ones, and we could not keep them. */
  void tokensLost(String link, Side of, RuntimeException why);

  /** Something of our own broke; the delivery is looked after later. */
  void broke(DeliveryKey key, String what, RuntimeException why);
}
