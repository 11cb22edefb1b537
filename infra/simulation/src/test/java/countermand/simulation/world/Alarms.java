package countermand.simulation.world;

import countermand.store.delivery.Delivery;
import java.util.HashSet;
import java.util.Set;

/** The alarms that were sounded about deliveries. */
public final class Alarms {
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

  private static String name(Delivery failed) {
    return failed.id() + "#" + failed.generation();
  }
}
