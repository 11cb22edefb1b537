package countermand.simulation.checks;

import countermand.simulation.world.World;
import countermand.store.SlotKey;
import countermand.store.telling.MemoryOrders;
import countermand.store.telling.OrderItem;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What must hold after each single write: whatever else is lost, somebody will look in time. */
final class Always implements MemoryOrders.Listener {
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(1);
  private final World world;
  private final Findings findings;

  Always(World world, Findings findings) {
    this.world = world;
    this.findings = findings;
  }

  @Override
  public void changed(SlotKey key, @Nullable OrderItem before, OrderItem after) {
    String what = key.id() + " v" + after.order().version() + " at " + world.loop().now();
    @Nullable Instant dueAt = after.dueAt();
    if (!after.owed().isEmpty()) {
      findings.expect(
          after.owedSince() != null, () -> what + " owes, and the stream does not see it");
      findings.expect(dueAt != null, () -> what + " owes, and nobody will look");
    }
    after
        .order()
        .nextInstant()
        .ifPresent(deadline -> {
          boolean ahead = deadline.isAfter(world.loop().now().plus(CLOCKS_DIFFER));
          findings.expect(
              dueAt != null && !(ahead && dueAt.isAfter(deadline)),
              () -> what + " has its deadline at " + deadline + ", and is due at " + dueAt);
        });
  }
}
