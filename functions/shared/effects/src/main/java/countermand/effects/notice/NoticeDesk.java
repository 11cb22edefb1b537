package countermand.effects.notice;

import countermand.core.Event;
import countermand.core.Ids;
import countermand.core.Order;
import countermand.core.Request;
import countermand.core.Side;
import countermand.store.Party;
import countermand.store.SlotKey;
import countermand.store.Trace;
import countermand.store.delivery.Delivery;
import countermand.store.delivery.DeliveryChange;
import countermand.store.delivery.DeliveryKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens deliveries, and looks after those that are due. */
public final class NoticeDesk implements Notices {
  /** How long whoever was handed a delivery has until the sweep looks again. */
  static final Duration PUSH = Duration.ofMinutes(5);

  private final Books books;
  private final Tellables tellables;
  private final NoticeQueue queue;
  private final FailureNews news;
  private final NoticeLog log;
  private final UntoldDeclines declines;
  private final long epoch;
  private final InstantSource clock;

  /**
   * A desk.
   *
   * @param epoch raised when a table is restored from a backup, so that new deliveries get new ids
   */
  public NoticeDesk(
      Books books,
      Tellables tellables,
      NoticeQueue queue,
      FailureNews news,
      NoticeLog log,
      long epoch,
      InstantSource clock) {
    this.books = books;
    this.tellables = tellables;
    this.queue = queue;
    this.news = news;
    this.log = log;
    this.declines = new UntoldDeclines(books, tellables, log);
    this.epoch = epoch;
    this.clock = clock;
  }

  /** A party without an endpoint reads the feed; nothing is opened for it. */
  @Override
  public void open(Order order, String owedId, Side to, Event.Notice notice) {
    Party party = books.directory().known(order.ids().link()).party(to);
    if (party.endpoint() == null) {
      return;
    }
    Delivery opened = opened(order, owedId, to, notice);
    if (!tellables.tellable(party, to, notice, order)) {
      untellable(opened, declines.lookAt(party, order, to, notice));
      return;
    }
    books.deliveries().open(opened);
    try {
      queue.send(opened.key(), Duration.ZERO);
    } catch (RuntimeException e) {
      log.broke(opened.key(), "the first attempt was not queued", e);
    }
  }

  private void untellable(Delivery opened, Optional<Instant> lookAt) {
    DeliveryChange change = opened.change().ended(Delivery.Status.UNTELLABLE);
    lookAt.ifPresent(change::due);
    Delivery untellable = change.build();
    books.deliveries().open(untellable);
    log.recorded(untellable);
    if (lookAt.isPresent()) {
      declines.settle(untellable.key());
    }
  }

  private Delivery opened(Order order, String owedId, Side to, Event.Notice notice) {
    Instant now = clock.instant();
    SlotKey key = new SlotKey(order.ids().link(), Side.MARKETPLACE, order.ids().orderId());
    return new Delivery(
        id(key, owedId, to),
        key,
        owedId,
        to,
        notice,
        Delivery.Status.PENDING,
        now,
        answerBy(order, to, notice),
        1,
        now,
        0,
        0,
        now,
        null,
        null,
        false,
        now.plus(Cadence.GRACE),
        1,
        Trace.current());
  }

  /** Only a seller is asked. */
  private static @Nullable Instant answerBy(Order order, Side to, Event.Notice notice) {
    return to == Side.SELLER && notice instanceof Event.CancellationRequested(var _, var requestId)
        ? order.request(requestId).map(Request::deadline).orElse(null)
        : null;
  }

  /** No order's id has a {@code #} in it, so that no two deliveries share a name. */
  private String id(SlotKey order, String owedId, Side to) {
    return Ids.uuid(
            String.join(
                "#",
                "delivery",
                Long.toString(epoch),
                order.link(),
                order.id(),
                owedId,
                to.name().toLowerCase(Locale.ROOT)))
        .toString();
  }

  /** Whoever pushes the instant forward has the delivery; a failing one cannot hold the rest. */
  @Override
  public boolean lookAfter(DeliveryKey key, Instant shown) {
    if (!books.deliveries().push(key, shown, clock.instant().plus(PUSH))) {
      return false;
    }
    try {
      books
          .deliveries()
          .read(key)
          .ifPresent(pushed -> Trace.run(pushed.trace(), () -> lookAfter(pushed)));
    } catch (RuntimeException e) {
      log.broke(key, "the delivery was not looked after", e);
    }
    return true;
  }

  private void lookAfter(Delivery pushed) {
    switch (pushed.status()) {
      case PENDING -> queue.send(pushed.key(), Duration.ZERO);
      case FAILED -> news.tell(pushed);
      case UNTELLABLE -> declines.lookAfter(pushed);
      case DELIVERED, SUPERSEDED -> {}
    }
  }
}
