package countermand.effects.notice;

import countermand.core.Heard;
import countermand.core.Order;
import countermand.effects.EventWriter;
import countermand.store.Link;
import countermand.store.Party;
import countermand.store.Slot;
import countermand.store.Trace;
import countermand.store.delivery.Delivery;
import countermand.store.delivery.DeliveryKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes attempts. Each is claimed by a conditional write before the party is called, so that a
 * message that comes twice calls once; whatever dies on the way, the delivery itself says when
 * somebody must look again.
 */
public final class Deliverer {
  /** Longer than a function may run, so that no attempt is still under way when it ends. */
  public static final Duration LEASE = Duration.ofSeconds(90);

  /** The clocks of two instances may differ by so much. */
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(1);

  private final Books books;
  private final Courier courier;
  private final Verdicts verdicts;
  private final NoticeQueue queue;
  private final FailureNews news;
  private final EventWriter events;
  private final NoticeLog log;
  private final Care care;
  private final UntoldDeclines declines;
  private final InstantSource clock;

  /** A deliverer. */
  public Deliverer(
      Books books,
      Courier courier,
      Verdicts verdicts,
      NoticeQueue queue,
      FailureNews news,
      EventWriter events,
      NoticeLog log,
      InstantSource clock) {
    this.books = books;
    this.courier = courier;
    this.verdicts = verdicts;
    this.queue = queue;
    this.news = news;
    this.events = events;
    this.log = log;
    this.declines = new UntoldDeclines(books, courier, log);
    this.care = new Care(books.attention(), log, clock);
    this.clock = clock;
  }

  /**
   * Makes the attempt that is due; nothing where none is, or another is at it.
   *
   * @throws RuntimeException where the books could not be read or written; the message must come
   *     again
   */
  public void attempt(DeliveryKey key) {
    Instant now = clock.instant();
    books
        .deliveries()
        .read(key)
        .filter(delivery -> due(delivery, now))
        .ifPresent(delivery -> Trace.run(delivery.trace(), () -> attempt(delivery)));
  }

  private static boolean due(Delivery delivery, Instant now) {
    return delivery.status() == Delivery.Status.PENDING
        && reached(delivery.nextAt(), now.plus(CLOCKS_DIFFER))
        && reached(delivery.leaseUntil(), now);
  }

  private static boolean reached(@Nullable Instant at, Instant now) {
    return at == null || !now.isBefore(at);
  }

  private void attempt(Delivery seen) {
    Instant now = clock.instant();
    if (seen.nextAt() == null) {
      record(seen, Aftermath.cutOff(seen, now));
      return;
    }
    Optional<Instant> ifCutOff = Plan.of(seen).oneMore().next(now, null);
    Delivery claimed = seen.change().claim(now.plus(LEASE), ifCutOff.orElse(null)).build();
    if (books.deliveries().replace(seen, claimed)) {
      record(claimed, outcome(claimed));
    }
  }

  private Delivery outcome(Delivery claimed) {
    Order order = order(claimed);
    Link link = books.directory().known(claimed.order().link());
    Instant now = clock.instant();
    return switch (Occasion.of(claimed.notice(), order, now)) {
      case PRESENT -> attempted(claimed, order, link);
      case ANSWERED -> claimed.change().uncounted().ended(Delivery.Status.SUPERSEDED).build();
      case MISSED -> Aftermath.missed(claimed, now);
    };
  }

  private Delivery attempted(Delivery claimed, Order order, Link link) {
    Party party = link.party(claimed.to());
    if (!courier.tellable(party, claimed.to(), claimed.notice(), order)) {
      return claimed.change().uncounted().ended(Delivery.Status.UNTELLABLE).build();
    }
    Instant begun = clock.instant();
    Courier.Reply reply =
        party.endpoint() == null
            ? failed("the party has no endpoint")
            : settled(link, claimed, told(claimed, order, party));
    care.heard(link, claimed, reply, begun);
    return Aftermath.of(claimed, reply, clock.instant());
  }

  private Courier.Reply told(Delivery claimed, Order order, Party party) {
    try {
      String detail = events.write(order, claimed.notice()).detail();
      return courier.tell(new Courier.Errand(claimed, order, detail), party);
    } catch (RuntimeException e) {
      log.broke(claimed.key(), "the call could not be made", e);
      return failed("the call could not be made");
    }
  }

  /** A decision in the answer is put to the desk; until it is taken, nothing was delivered. */
  private Courier.Reply settled(Link link, Delivery claimed, Courier.Reply reply) {
    if (!(reply.heard() instanceof Heard.Decided(var command))) {
      return reply;
    }
    try {
      if (verdicts.decide(link, claimed.order().id(), command)) {
        return reply;
      }
    } catch (RuntimeException e) {
      log.broke(claimed.key(), "what the party decided was not taken", e);
    }
    return reply.meaning(new Heard.Retry(null));
  }

  private static Courier.Reply failed(String why) {
    return new Courier.Reply(new Heard.Retry(null), 0, why, false);
  }

  private void record(Delivery before, Delivery after) {
    if (!books.deliveries().replace(before, after) && !writtenBefore(after)) {
      return;
    }
    log.recorded(after);
    switch (after.status()) {
      case PENDING -> queueNext(after);
      case FAILED -> tellFailure(after);
      case DELIVERED -> settleDeclines(after);
      case UNTELLABLE, SUPERSEDED -> {}
    }
  }

  private void settleDeclines(Delivery taken) {
    try {
      declines.taken(taken);
    } catch (RuntimeException e) {
      log.broke(taken.key(), "the decline that it told was not settled", e);
    }
  }

  /** The write may have been done though its answer was lost: nobody else writes this. */
  private boolean writtenBefore(Delivery after) {
    return books.deliveries().read(after.key()).equals(Optional.of(after));
  }

  private void queueNext(Delivery after) {
    Instant nextAt = after.nextAt();
    Instant now = clock.instant();
    if (nextAt == null || !Cadence.byQueue(nextAt, now)) {
      return;
    }
    try {
      queue.send(after.key(), Cadence.delay(nextAt, now));
    } catch (RuntimeException e) {
      log.broke(after.key(), "the next attempt was not queued", e);
    }
  }

  private void tellFailure(Delivery failed) {
    try {
      news.tell(failed);
    } catch (RuntimeException e) {
      log.broke(failed.key(), "the failure was not told", e);
    }
  }

  private Order order(Delivery delivery) {
    if (books.orders().read(delivery.order()) instanceof Slot.Taken taken) {
      return taken.stored().order();
    }
    throw new IllegalStateException("a delivery lies beside no order: " + delivery.id());
  }
}
