package countermand.simulation;

import countermand.core.Command;
import countermand.core.Event;
import countermand.simulation.engine.Trace;
import countermand.simulation.faults.Calm;
import countermand.simulation.faults.Trouble;
import countermand.simulation.workload.Scene;
import countermand.simulation.world.EventBus;
import countermand.simulation.world.StandIn;
import countermand.simulation.world.World;
import countermand.store.delivery.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A scene that is played once: calm up to its decision, and something goes wrong from there on.
 *
 * @param failed what does not hold in the end
 * @param end how all ended, but for what any retry changes: receipts and instants
 */
record Play(List<String> failed, String end) {
  private static final Duration AT_REST = Duration.ofMinutes(3);

  static Play of(Scene scene, Trouble trouble, StandIn mistake) {
    return of(scene, trouble, mistake, new Trace(false));
  }

  /** Every line of what happens in it. */
  static String story(Scene scene, Trouble trouble, StandIn mistake) {
    Trace trace = new Trace(true);
    Play play = of(scene, trouble, mistake, trace);
    return trace.text() + "\n" + String.join("\n", play.failed());
  }

  private static Play of(Scene scene, Trouble trouble, StandIn mistake, Trace trace) {
    Script script = new Script(new Calm(), mistake, trace);
    Duration then = Duration.ZERO;
    for (Scene.Line line : scene.before()) {
      then = then.plus(line.after());
      script.say(then, line.command());
    }
    then = then.plus(AT_REST);
    script.at(then, () -> script.world().under(trouble));
    Command decision = scene.decision();
    if (decision != null) {
      script.say(then, decision);
    }
    return new Play(script.failed(), end(script.world()));
  }

  /** Whoever stops when an order's lines are taken finds nothing left to ask for. */
  private static Delivery.Status status(Delivery delivery) {
    boolean answered =
        delivery.notice() instanceof Event.OrderPlaced
            && delivery.status() == Delivery.Status.SUPERSEDED;
    return answered ? Delivery.Status.DELIVERED : delivery.status();
  }

  private static String end(World world) {
    List<String> end = new ArrayList<>();
    world
        .orders()
        .items()
        .values()
        .forEach(item -> {
          end.add(item.order().stage().name() + " v" + item.order().version());
          item.order()
              .requests()
              .forEach(request ->
                  end.add(request.id() + " " + request.outcome() + " " + request.linesNow()));
          end.add("canceled " + item.order().canceled() + ", worth " + item.order().value());
          end.add(item.order().invoices().size() + " invoices");
          end.add(item.order().conflicts().size() + " conflicts");
        });
    world
        .orders()
        .others()
        .forEach((key, slot) -> end.add(key.side() + " " + slot.getClass().getSimpleName()));
    end.add(
        "events " + new TreeSet<>(world.bus().taken().stream().map(EventBus.Taken::id).toList()));
    world.deliveries().all().stream()
        .sorted(Comparator.comparing(Delivery::id))
        .forEach(delivery -> end.add(delivery.notice().name() + " " + status(delivery)));
    return String.join("\n", end);
  }
}
