package countermand.simulation.world;

import countermand.effects.notice.NoticeQueue;
import countermand.simulation.engine.Died;
import countermand.simulation.faults.Carrier;
import countermand.simulation.faults.Fate;
import countermand.store.delivery.DeliveryKey;
import java.time.Duration;

/**
 * A standard queue: each message at least once, in any order; one that nobody finishes with becomes
 * visible again, and is a dead letter in the end.
 */
final class Queue {
  private static final Duration INVISIBLE = Duration.ofSeconds(90);
  private static final int RECEIVES = 3;
  private final World world;
  private int deadLetters;

  Queue(World world) {
    this.world = world;
  }

  /** How many messages nobody finished with. */
  int deadLetters() {
    return deadLetters;
  }

  /** The queue as one invocation sees it. */
  NoticeQueue over(Wire wire) {
    return (key, delay) -> wire.run("queue.send", () -> send(key, delay));
  }

  private void send(DeliveryKey key, Duration delay) {
    if (delay.compareTo(NoticeQueue.DELAY_MAX) > 0 || delay.isNegative()) {
      throw new IllegalArgumentException("a delay of " + delay);
    }
    Fate fate = world.trouble().ofMessage(Carrier.QUEUE);
    for (int copy = 0; copy < fate.copies(); copy++) {
      world.loop().after(delay.plus(world.time(fate)), () -> receive(key));
    }
  }

  private void receive(DeliveryKey key) {
    for (int received = 0; received < RECEIVES; received++) {
      try {
        world.functions().deliver(key);
        return;
      } catch (RuntimeException | Died e) {
        world.trace("deliver ended: " + e);
        world.loop().pause(INVISIBLE);
      }
    }
    deadLetters++;
  }
}
