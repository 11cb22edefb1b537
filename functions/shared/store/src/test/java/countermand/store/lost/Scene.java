package countermand.store.lost;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Idempotency;
import countermand.core.Order;
import countermand.core.OrderName;
import countermand.core.Side;
import countermand.store.Desk;
import countermand.store.Orders;
import countermand.store.Slot;
import countermand.store.SlotKey;
import countermand.store.WaitingIndex;
import countermand.store.telling.Hub;
import countermand.store.telling.MemoryOrders;
import countermand.store.telling.Say;
import countermand.store.telling.Settings;
import countermand.store.telling.Tries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Two callers at one table, and what each of them was answered. */
final class Scene {
  static final String LINK = "link";

  private final MemoryOrders memory = new MemoryOrders();
  private final AtomicLong receipts = new AtomicLong();
  private final List<Line> lines = new ArrayList<>();
  private Instant now = Hub.START;

  /** What a caller says, and, in the end, what it was answered. */
  static final class Line {
    private final OrderName name;
    private final Command command;
    private final @Nullable Idempotency idempotency;
    private volatile @Nullable Answer answer;
    private volatile boolean ended;

    private Line(OrderName name, Command command, @Nullable Idempotency idempotency) {
      this.name = name;
      this.command = command;
      this.idempotency = idempotency;
    }
  }

  /** What has happened before. */
  Scene given(OrderName name, Command command) {
    say(memory, new Line(name, command, null));
    return this;
  }

  /** Time goes by before. */
  Scene after(Duration time) {
    now = now.plus(time);
    return this;
  }

  /** One of the two callers. */
  Scene caller(OrderName name, Command command) {
    lines.add(new Line(name, command, null));
    return this;
  }

  /** One of the two callers, with an idempotency key. */
  Scene caller(OrderName name, Command command, String key) {
    lines.add(new Line(name, command, new Idempotency(key, "same")));
    return this;
  }

  /** Lets the two play, the next call in turn being that of whom the schedule says. */
  void play(Schedule schedule) {
    Semaphore stopped = new Semaphore(0);
    List<Baton> batons = new ArrayList<>();
    for (Line line : lines) {
      Baton baton = new Baton(memory, stopped);
      batons.add(baton);
      Thread.startVirtualThread(() -> perform(baton, line));
      stopped.acquireUninterruptibly();
    }
    List<Integer> playing = new ArrayList<>(List.of(0, 1));
    while (!playing.isEmpty()) {
      int next = playing.size() == 1 ? playing.getFirst() : schedule.next();
      batons.get(next).go().release();
      stopped.acquireUninterruptibly();
      playing.removeIf(who -> lines.get(who).ended);
    }
  }

  private void perform(Baton baton, Line line) {
    try {
      line.answer = say(baton, line);
    } finally {
      line.ended = true;
      baton.stopped().release();
    }
  }

  private Answer say(Orders orders, Line line) {
    Desk desk =
        new Desk(
            orders,
            (link, at) -> true,
            (link, limit, from) -> new WaitingIndex.Page(List.of(), from),
            () -> now,
            () -> new UUID(0, receipts.incrementAndGet()),
            new Tries(20));
    return desk.decide(LINK, Settings.usual(), line.name, line.command, line.idempotency);
  }

  /** What the one or the other was answered. */
  Answer answer(int who) {
    return lines.get(who).answer;
  }

  /** What the order is in the end, by the marketplace's id. */
  Order order(String orderId) {
    return ((Slot.Taken) slot(Side.MARKETPLACE, orderId)).stored().order();
  }

  /** What is at an id in the end. */
  Slot slot(Side side, String id) {
    return memory.read(new SlotKey(LINK, side, id));
  }

  /** What somebody is answered who comes when all is over. */
  Answer afterwards(String sellerOrderId, Command command) {
    return say(memory, new Line(Say.sellerId(sellerOrderId), command, null));
  }
}
