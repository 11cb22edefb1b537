package countermand.simulation.world;

import countermand.core.Side;
import countermand.store.Attention;
import countermand.store.delivery.Delivery;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** What a person is told of deliveries, and of links that cannot be called. */
public final class Alarms implements Attention {
  private final World world;
  private final Set<String> sounded = new HashSet<>();

  Alarms(World world) {
    this.world = world;
  }

  void sound(Delivery failed) {
    world.trace("alarm: delivery " + failed.id() + " failed");
    sounded.add(name(failed));
  }

  /** Whether it was said that this generation of a delivery has failed. */
  public boolean soundedFor(Delivery failed) {
    return sounded.contains(name(failed));
  }

  @Override
  public void raise(String link, Side side, Instant at) {
    world.trace("the " + side + " of " + link + " needs attention");
    if (side == Side.MARKETPLACE) {
      world.receivers().gate().callForNew();
    }
  }

  @Override
  public void clear(String link, Side side, Instant begun) {
    world.trace("the " + side + " of " + link + " needs no attention any more");
  }

  @Override
  public void warn(String link, Side side) {
    throw new AssertionError("no party of this world says that its authorization ends");
  }

  private static String name(Delivery failed) {
    return failed.id() + "#" + failed.generation();
  }
}
