package countermand.simulation.checks;

import countermand.core.Effect;
import countermand.core.Event;
import countermand.core.OrderIds;
import countermand.simulation.world.World;
import countermand.store.SlotKey;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Whoever knows a receipt, or a request's id, is led to the order. */
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
      OrderIds ids = Objects.requireNonNull(world.orders().items().get(key), key::id).order().ids();
      life.owed()
          .forEach(owed -> {
            if (owed.effect() instanceof Effect.AppendToFeed(Event event)) {
              texts(event).forEach(text -> leads(ids, text));
            }
          });
    });
  }

  private void leads(OrderIds ids, String text) {
    findings.expect(
        world.signs().lead(ids.link(), text, ids.orderId()),
        () -> text + " does not lead to " + ids.orderId());
  }

  private static Stream<String> texts(Event event) {
    Optional<String> request =
        event instanceof Event.CancellationRequested asked
            ? Optional.ofNullable(asked.requestId())
            : Optional.empty();
    return Stream.concat(Stream.of(event.facts().receipt().toString()), request.stream());
  }
}
