package countermand.store;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Ending;
import countermand.core.Extent;
import countermand.core.HistoryEntry;
import countermand.core.Idempotency;
import countermand.core.Mark;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.OrderIds;
import countermand.core.Owed;
import countermand.core.RefusalCode;
import countermand.core.Terms;
import countermand.core.Told;
import countermand.core.rules.Rulebook;
import countermand.core.rules.Settled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One command at the rulebook, with what stands around it: idempotency keys, the size of the item,
 * and what time has changed. Pure: nothing is read or written here.
 */
final class Judge {
  /** What a placement or a request may make of an item, so that all that follows still fits. */
  private static final int ITEM_BYTES_MAX = 250 * 1024;

  /** What any other ask may make of it: DynamoDB's own limit is 400 KiB. */
  private static final int ITEM_BYTES_EVER = 380 * 1024;

  private final Terms terms;
  private final Command command;
  private final @Nullable Idempotency idempotency;
  private final Moment moment;
  private final Settling settling;

  Judge(
      Terms terms,
      Command command,
      @Nullable Idempotency idempotency,
      Moment moment,
      Settling settling) {
    this.terms = terms;
    this.command = command;
    this.idempotency = idempotency;
    this.moment = moment;
    this.settling = settling;
  }

  /** A placement where no order is. */
  Judged first(OrderIds ids, Command.PlaceOrder placement, @Nullable Mark mark) {
    Ending ending = Rulebook.place(ids, placement, mark, moment, terms);
    return switch (ending) {
      case Ending.Moved moved -> moved(moved, Optional.empty(), List.of());
      case Ending.Refused refused ->
          new Judged(Optional.empty(), new Answer.Refused(refused, Optional.empty()));
      case Ending.AlreadyDone _ ->
          throw new IllegalStateException("an order that nobody has seen was never placed before");
    };
  }

  /**
   * A command to an order.
   *
   * @param mark a cancellation that waited under a seller's id which the order gets only now
   */
  Judged next(StoredOrder stored, @Nullable Mark mark) {
    Moment at = moment.notBefore(stored.order().lastAt());
    Settled settled = settling.settle(stored.order(), at.now(), terms);
    Optional<Judged> repeated = repeated(stored, settled);
    if (repeated.isPresent()) {
      return repeated.get();
    }
    Ending ending = Rulebook.decide(settled.order(), command, mark, at, terms);
    return switch (ending) {
      case Ending.Moved moved -> moved(moved, Optional.of(stored), settled.owed());
      case Ending.AlreadyDone done ->
          unmoved(
              stored, settled, new Answer.Done(Told.of(done, settled.order()), settled.order()));
      case Ending.Refused refused ->
          unmoved(stored, settled, new Answer.Refused(refused, Optional.of(settled.order())));
    };
  }

  /** What time changed must be written before it is shown. */
  static Judged unmoved(StoredOrder stored, Settled settled, Answer answer, Instant now) {
    return settled.changed()
        ? new Judged(Optional.of(settledWrite(stored, settled, now)), answer)
        : new Judged(Optional.empty(), answer);
  }

  static OrderWrite settledWrite(StoredOrder stored, Settled settled, Instant now) {
    return new OrderWrite(settled.order(), settled.owed(), stored.owedBytes(), stored.keys(), now);
  }

  private Judged unmoved(StoredOrder stored, Settled settled, Answer answer) {
    return unmoved(stored, settled, answer, moment.now());
  }

  private Optional<Judged> repeated(StoredOrder stored, Settled settled) {
    return Optional.ofNullable(idempotency)
        .flatMap(key ->
            Optional.ofNullable(stored.keys().get(key.key()))
                .filter(this::live)
                .filter(kept -> kept.stands(settled.order(), command))
                .map(kept -> repeated(stored, settled, key, kept)));
  }

  private Judged repeated(StoredOrder stored, Settled settled, Idempotency key, KeptKey kept) {
    if (!kept.fingerprint().equals(key.fingerprint())) {
      return new Judged(Optional.empty(), new Answer.KeyReused());
    }
    Answer answer = new Answer.Replayed(kept.toldTo(command), when(settled, kept));
    return key.byBody()
        ? new Judged(Optional.of(cameAgain(stored, settled, key, kept)), answer)
        : new Judged(Optional.empty(), answer);
  }

  /** When the command moved the order; a body may have come again since. */
  private static Instant when(Settled settled, KeptKey kept) {
    return settled.order().history().stream()
        .filter(entry -> entry.receipt().equals(kept.told().receipt()))
        .map(HistoryEntry::at)
        .findFirst()
        .orElse(kept.at());
  }

  /** A body is a repeat of the last one that came: whoever keeps sending it must never cancel. */
  private OrderWrite cameAgain(StoredOrder stored, Settled settled, Idempotency key, KeptKey kept) {
    Map<String, KeptKey> keys = liveKeys(Optional.of(stored));
    keys.put(key.key(), kept.cameAgain(moment.now()));
    return new OrderWrite(settled.order(), settled.owed(), stored.owedBytes(), keys, moment.now());
  }

  private Judged moved(Ending.Moved moved, Optional<StoredOrder> stored, List<Owed> settledOwed) {
    Told told = Told.of(moved, stored.isEmpty());
    Map<String, KeptKey> keys = liveKeys(stored);
    if (idempotency != null) {
      if (keys.size() >= KeptKey.PER_ORDER && !keys.containsKey(idempotency.key())) {
        return new Judged(Optional.empty(), new Answer.KeysFull());
      }
      keys.put(idempotency.key(), kept(idempotency, told, moved.order()));
    }
    List<Owed> owed = new ArrayList<>(settledOwed);
    owed.addAll(moved.owed());
    int owedBefore = stored.map(StoredOrder::owedBytes).orElse(0);
    OrderWrite write = new OrderWrite(moved.order(), owed, owedBefore, keys, moment.now());
    return tooLarge(write)
        ? new Judged(Optional.empty(), refusedAsTooLarge(stored.map(StoredOrder::order)))
        : new Judged(Optional.of(write), new Answer.Done(told, moved.order()));
  }

  private KeptKey kept(Idempotency key, Told told, Order after) {
    @Nullable String standing = key.byBody() ? Standing.of(after, command) : null;
    return KeptKey.of(key.fingerprint(), moment.now(), told, standing);
  }

  private boolean live(KeptKey kept) {
    return kept.live(moment.now(), terms.replayWindow());
  }

  private Map<String, KeptKey> liveKeys(Optional<StoredOrder> stored) {
    Map<String, KeptKey> live = new HashMap<>();
    stored.ifPresent(s ->
        s.keys()
            .forEach((key, kept) -> {
              if (live(kept)) {
                live.put(key, kept);
              }
            }));
    return live;
  }

  /** A report and a whole cancel are never refused: what they add is bounded. */
  private boolean tooLarge(OrderWrite write) {
    return switch (command) {
      case Command.PlaceOrder _ -> OrderUpdate.bytes(write) > ITEM_BYTES_MAX;
      case Command.RequestCancellation _ ->
          OrderUpdate.bytes(write) > ITEM_BYTES_MAX
              || OrderUpdate.bytes(granted(write)) > ITEM_BYTES_MAX;
      case Command.CancelBySeller c ->
          c.extent() instanceof Extent.Lines
              && (OrderUpdate.bytes(write) > ITEM_BYTES_EVER
                  || OrderUpdate.bytes(granted(write)) > ITEM_BYTES_EVER);
      case Command.NoteInvoice _ -> OrderUpdate.bytes(write) > ITEM_BYTES_EVER;
      case Command.ApprovePayment _,
          Command.StartHandling _,
          Command.Ship _,
          Command.ReportShipment _,
          Command.ReturnGoods _,
          Command.ReportSellerCancellation _,
          Command.AcceptRequest _,
          Command.DeclineRequest _,
          Command.WithdrawRequest _,
          Command.MarketplaceCanceled _,
          Command.ReportStatus _,
          Command.ReportContent _ ->
          false;
    };
  }

  /** What silence would make of a request: one that is let in must fit once it is granted, too. */
  private OrderWrite granted(OrderWrite write) {
    Instant deadline = write.order().nextInstant().orElse(write.now());
    Settled settled = Rulebook.settle(write.order(), deadline, terms);
    return new OrderWrite(
        settled.order(), settled.owed(), write.owedBefore(), write.keys(), deadline);
  }

  private static Answer refusedAsTooLarge(Optional<Order> order) {
    return new Answer.Refused(
        new Ending.Refused(
            RefusalCode.ORDER_TOO_LARGE,
            "The order would take more room than an order has; split it, or send shorter texts."),
        order);
  }
}
