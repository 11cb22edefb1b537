package countermand.bench.calls;

import java.util.List;
import java.util.function.Consumer;

/**
 * The cancellations whose cost is told, each of its decisions made so often that the functions are
 * warm: the first calls of a JVM take many times as long as the others, and one call says little.
 */
final class Often {
  private static final int TIMES = 30;

  private final Deeds deeds;
  private final Counting counting;

  Often(Deeds deeds, Counting counting) {
    this.deeds = deeds;
    this.counting = counting;
  }

  /** A cancellation in its window. */
  Tally inWindow() {
    return middle(placed("often-in-window"), deeds::request);
  }

  /** A request that is opened, and then accepted. */
  Tally openedAndAccepted() {
    List<String> orders = placed("often-asked");
    deeds.endWindows();
    return middle(orders, deeds::request).and(middle(orders, deeds::accept));
  }

  private List<String> placed(String name) {
    List<String> orders = Deeds.orders(name, TIMES);
    orders.forEach(deeds::paid);
    return orders;
  }

  private Tally middle(List<String> orders, Consumer<String> deed) {
    return Tally.middle(
        orders.stream().map(order -> counting.of(() -> deed.accept(order))).toList());
  }
}
