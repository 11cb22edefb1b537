package countermand.effects.notice;

import countermand.store.delivery.DeliveryKey;
import java.time.Duration;

/** Carries deliveries to whoever makes their attempts. At least once, in any order. */
public interface NoticeQueue {

  /** The longest that a message can be held back. */
  Duration DELAY_MAX = Duration.ofMinutes(15);

  /**
   * Hands over a delivery.
   *
   * @param delay at most {@link #DELAY_MAX}
   */
  void send(DeliveryKey key, Duration delay);
}
