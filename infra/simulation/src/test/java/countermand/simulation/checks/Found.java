package countermand.simulation.checks;

import countermand.core.Effect;
import countermand.core.Event;
import countermand.core.Order;
import countermand.core.OrderIds;
import countermand.simulation.world.World;
import countermand.store.SlotKey;
import java.util.Map;
import java.util.Objects;

/** Whoever knows a receipt, a request's id or a group is led to the order. */
final class Found {
  private final World world;
  private final Map<SlotKey, Life> lives;
  private final Findings findings;

  Found(World world, Map<SlotKey, Life> lives, Findings findings) {
    this.world = world;
    this.lives = lives;
    this.findings = findings;
  }

  void check() {
    lives.forEach((key, life) -> {
      Order order = Objects.requireNonNull(world.orders().items().get(key), key::id).order();
      order.requests().forEach(request -> leads(order.ids(), request.id()));
      life.groups().forEach(group -> leads(order.ids(), group));
      life.owed()
          .forEach(owed -> {
            if (owed.effect() instanceof Effect.AppendToFeed(Event event)) {
              leads(order.ids(), event.facts().receipt().toString());
            }
          });
    });
  }

  private void leads(OrderIds ids, String text) {
    findings.expect(
        world.signs().lead(ids.link(), text, ids.orderId()),
        () -> text + " does not lead to " + ids.orderId());
  }
}
