package countermand.simulation.checks;

import countermand.simulation.world.World;
import countermand.store.delivery.Delivery;

/** Nothing is owed, and no index has an entry that nobody needs. */
final class AtRest {
  private final World world;
  private final Findings findings;

  AtRest(World world, Findings findings) {
    this.world = world;
    this.findings = findings;
  }

  void check() {
    world
        .orders()
        .items()
        .forEach((key, item) -> {
          findings.expect(item.owed().isEmpty(), () -> key.id() + " still owes " + item.owed());
          findings.expect(
              item.owedSince() == null, () -> key.id() + " owes nothing since " + item.owedSince());
          findings.expect(
              item.order().nextInstant().isEmpty(),
              () -> key.id() + " waits in " + item.order().stage() + ", and its time is over");
          findings.expect(item.dueAt() == null, () -> key.id() + " is due at " + item.dueAt());
        });
    findings.expect(world.due().all().isEmpty(), () -> "due for nothing: " + world.due().all());
    findings.expect(
        world.waiting().all().isEmpty(), () -> "waiting for nothing: " + world.waiting().all());
    for (Delivery delivery : world.deliveries().all()) {
      findings.expect(
          delivery.status() != Delivery.Status.PENDING, () -> "still to be attempted: " + delivery);
      findings.expect(!delivery.failureUntold(), () -> "nobody heard that it failed: " + delivery);
    }
  }
}
