package countermand.store;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Decision;
import countermand.core.Eligibility;
import countermand.core.Idempotency;
import countermand.core.Order;
import countermand.core.OrderName;
import countermand.core.Side;
import countermand.core.Terms;
import countermand.core.Trial;
import countermand.core.rules.Eligibilities;
import countermand.core.rules.OnPaper;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where orders are decided: read one item, settle it to now, judge, write once on condition that
 * nothing has changed, and where something has, judge again what the failed write gives back.
 */
public final class Desk {
  /**
   * Pages of the index that one list of decisions reads at most: where timers were lost, many
   * entries may have expired, and settling them all would take longer than a caller waits. A list
   * may be short, and its cursor goes on.
   */
  private static final int PAGES_MAX = 4;

  private final CommandDesk commands;
  private final PlacementDesk placements;
  private final ReadingDesk reads;
  private final WaitingIndex waiting;
  private final InstantSource clock;
  private final Supplier<UUID> receipts;
  private final Backoff backoff;
  private final Settling settling;

  /**
   * A desk at which time does its part.
   *
   * @param receipts gives a new receipt each time
   */
  public Desk(
      Orders orders,
      MarkLimit markLimit,
      WaitingIndex waiting,
      InstantSource clock,
      Supplier<UUID> receipts,
      Backoff backoff) {
    this(orders, markLimit, waiting, clock, receipts, backoff, Settling.BY_ITSELF);
  }

  /**
   * A desk.
   *
   * @param receipts gives a new receipt each time
   */
  public Desk(
      Orders orders,
      MarkLimit markLimit,
      WaitingIndex waiting,
      InstantSource clock,
      Supplier<UUID> receipts,
      Backoff backoff,
      Settling settling) {
    Finder finder = new Finder(orders);
    this.commands = new CommandDesk(orders, finder, new WaitingMarks(orders, markLimit));
    this.placements = new PlacementDesk(orders, new Claims(orders));
    this.reads = new ReadingDesk(orders, finder, settling);
    this.waiting = waiting;
    this.clock = clock;
    this.receipts = receipts;
    this.backoff = backoff;
    this.settling = settling;
  }

  /**
   * Decides a command.
   *
   * @param idempotency the caller's key, where it sent one
   */
  public Answer decide(
      String link,
      Terms terms,
      OrderName name,
      Command command,
      @Nullable Idempotency idempotency) {
    Try attempt =
        new Try(
            link, terms, command, idempotency, receipts.get(), clock, settling, backoff.start());
    return command instanceof Command.PlaceOrder placement
        ? placements.place(name.id(), placement, attempt)
        : commands.decide(name, attempt);
  }

  /**
   * An order as it stands now, with all its history.
   *
   * @throws BusyException where what time changed could not be written in time
   */
  public Optional<Order> show(String link, Terms terms, OrderName name) {
    return settled(link, terms, name).map(reads::withHistory);
  }

  /**
   * An order as it stands now, with no more of its history than stands beside it.
   *
   * @throws BusyException where what time changed could not be written in time
   */
  public Optional<Order> look(String link, Terms terms, OrderName name) {
    return settled(link, terms, name).map(there -> there.stored().order());
  }

  /**
   * Several orders as they stand now, as {@link #look} shows each, in order; read together where
   * marketplaces' ids name them.
   *
   * @throws BusyException where what time changed could not be written in time
   */
  public List<Optional<Order>> lookAtEach(String link, Terms terms, List<OrderName> names) {
    return reads.allSettled(link, terms, names, this::now, backoff::start).stream()
        .map(there -> there.map(found -> found.stored().order()))
        .toList();
  }

  /**
   * Lets time do its part on one order: what a timer is for.
   *
   * @param orderId the marketplace's id
   * @throws BusyException where what time changed could not be written in time
   */
  public Optional<Order> settle(String link, Terms terms, String orderId) {
    return look(link, terms, new OrderName(orderId, OrderName.Whose.MARKETPLACE));
  }

  /**
   * What a cancellation of the whole order would do now.
   *
   * @throws BusyException where what time changed could not be written in time
   */
  public Optional<Eligibility> eligibility(String link, Terms terms, OrderName name, Side side) {
    return look(link, terms, name).map(order -> eligibility(order, terms, side));
  }

  /**
   * The same of an order that was read already.
   *
   * @param order as it stands now
   */
  public Eligibility eligibility(Order order, Terms terms, Side side) {
    return Eligibilities.of(order, side, now(), terms);
  }

  /**
   * What commands would do to an order now, each on its own; nothing of it is written.
   *
   * @param commands what to try on the order as it stands
   * @throws BusyException where what time changed could not be written in time
   */
  public Optional<Trial> attempt(
      String link, Terms terms, OrderName name, Function<Order, List<Command>> commands) {
    return look(link, terms, name)
        .map(order ->
            new Trial(
                order,
                commands.apply(order).stream()
                    .map(command -> OnPaper.decide(order, command, now(), terms))
                    .toList()));
  }

  /**
   * What waits for the seller, soonest deadline first; each re-checked against now.
   *
   * @param cursor of the page before; null for the first
   * @return empty where the cursor is none of ours
   * @throws BusyException where what time changed could not be written in time
   */
  public Optional<Decision.Page> decisions(
      String link, Terms terms, int limit, @Nullable String cursor) {
    Optional<WaitingIndex.Cursor> from = WaitingIndex.Cursor.parse(cursor);
    if (from.isEmpty()) {
      return Optional.empty();
    }
    List<Decision> decisions = new ArrayList<>();
    WaitingIndex.Cursor next = from.get();
    int pages = 0;
    do {
      WaitingIndex.Page page = waiting.page(link, limit - decisions.size(), next);
      decisions.addAll(open(link, terms, page.orderIds()));
      next = page.next();
      pages++;
    } while (decisions.size() < limit && pages < PAGES_MAX && !next.end());
    return Optional.of(new Decision.Page(decisions, next.end() ? null : next.text()));
  }

  private List<Decision> open(String link, Terms terms, List<String> orderIds) {
    List<OrderName> names =
        orderIds.stream().map(id -> new OrderName(id, OrderName.Whose.MARKETPLACE)).toList();
    return lookAtEach(link, terms, names).stream()
        .flatMap(Optional::stream)
        .flatMap(order -> order.openRequest().map(r -> new Decision(order, r)).stream())
        .toList();
  }

  private Optional<Found.There> settled(String link, Terms terms, OrderName name) {
    return reads.settled(link, terms, name, this::now, backoff.start());
  }

  /** The time of the business, as it is judged by. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
