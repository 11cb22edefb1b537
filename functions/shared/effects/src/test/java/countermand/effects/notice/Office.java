package countermand.effects.notice;

import countermand.core.Command;
import countermand.core.Effect;
import countermand.core.Order;
import countermand.core.Owed;
import countermand.core.Side;
import countermand.effects.BusEvent;
import countermand.effects.EventWriter;
import countermand.effects.fake.FakeCourier;
import countermand.effects.fake.FakeDeliveries;
import countermand.effects.telling.Say;
import countermand.effects.telling.Tale;
import countermand.store.AccessToken;
import countermand.store.Attention;
import countermand.store.Credential;
import countermand.store.Directory;
import countermand.store.Link;
import countermand.store.Needs;
import countermand.store.Party;
import countermand.store.delivery.Delivery;
import countermand.store.delivery.DeliveryKey;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where notices are opened and delivered: the real desk and deliverer over fakes, one order with an
 * open request, and a clock that the test moves.
 */
final class Office {
  static final Duration ANSWER_WITHIN = Duration.ofDays(30);

  final FakeDeliveries deliveries = new FakeDeliveries();
  final FakeCourier courier = new FakeCourier();
  final List<String> queued = new ArrayList<>();
  final List<BusEvent> told = new ArrayList<>();
  final List<String> log = new ArrayList<>();
  final List<String> lost = new ArrayList<>();
  final List<Delivery.Status> recorded = new ArrayList<>();
  final List<Command> decided = new ArrayList<>();
  final Tale tale;
  private final Owed request;

  Instant now = Tale.START.plus(Duration.ofMinutes(45));
  boolean queueIsDown;
  boolean newsIsDown;
  boolean lossesAreNotKept;
  boolean deskIsBusy;
  boolean linkIsLocked;
  int marks;
  private Instant markedAt = Instant.MIN;
  @Nullable Order order;
  @Nullable Link remembered;
  @Nullable Link link = link(URI.create("https://seller.example/hooks"));

  private final Books books =
      new Books(deliveries, new OneOrder(() -> order), new OneLink(), new OneLink());
  private final FailureNews news = new FailureNews(books, this::tell, this::lose, new Log());
  final NoticeDesk desk;
  final Deliverer deliverer =
      new Deliverer(
          books, courier, this::decide, this::send, news, new EventWriter(0), new Log(), () -> now);
  final Redelivery redelivery = new Redelivery(deliveries, this::send, new Log(), () -> now);

  Office() {
    this(0, ANSWER_WITHIN);
  }

  Office(long epoch) {
    this(epoch, ANSWER_WITHIN);
  }

  /** The seller has so long to answer. */
  Office(Duration answerWithin) {
    this(0, answerWithin);
  }

  private Office(long epoch, Duration answerWithin) {
    tale = Tale.ready().answeringWithin(answerWithin).then(Say.customerAsks("r"));
    request = notice();
    order = tale.order();
    desk = new NoticeDesk(books, courier, this::send, news, new Log(), epoch, () -> now);
  }

  /** The notice of the request is opened for the seller. */
  Office opened() {
    Effect.Notify notify = (Effect.Notify) request.effect();
    desk.open(tale.order(), request.id(), notify.to(), notify.notice());
    return this;
  }

  /** Another notice is opened for the marketplace: that everything was canceled. */
  Office openedCancellation() {
    order = tale.then(Say.accept()).order();
    Owed canceled = notice();
    Effect.Notify notify = (Effect.Notify) canceled.effect();
    desk.open(tale.order(), canceled.id(), notify.to(), notify.notice());
    return this;
  }

  private Owed notice() {
    return tale.owed().stream()
        .filter(one -> one.effect() instanceof Effect.Notify)
        .findFirst()
        .orElseThrow();
  }

  /** The message of the only delivery arrives. */
  Office message() {
    deliverer.attempt(only().key());
    return this;
  }

  /** Time goes by. */
  Office after(Duration time) {
    now = now.plus(time);
    return this;
  }

  /** It is the time of the next attempt, and its message arrives. */
  Office nextAttempt() {
    now = only().nextAt();
    return message();
  }

  /** An attempt is begun, and the function is killed over it. */
  Office cutOff() {
    courier.dies();
    try {
      message();
    } catch (FakeCourier.Killed _) {
      return this;
    }
    throw new AssertionError("no attempt was begun");
  }

  /** The sweep looks at the only delivery, as its index shows it. */
  Office sweep() {
    desk.lookAfter(only().key(), only().dueAt());
    return this;
  }

  Delivery only() {
    return deliveries.only();
  }

  /** Another attempt has seen that the seller cannot be called. */
  void marked() {
    new OneLink().raise("acme", Side.SELLER, now);
  }

  /** When that was seen last. */
  Instant markedAt() {
    return markedAt;
  }

  private void send(DeliveryKey key, Duration delay) {
    if (queueIsDown) {
      throw new IllegalStateException("the queue is down");
    }
    queued.add(key.order().id() + " in " + delay);
  }

  private void tell(String toLink, BusEvent event) {
    if (newsIsDown) {
      throw new IllegalStateException("the bus is down");
    }
    told.add(event);
  }

  private void lose(Delivery failed, Order of, Instant at) {
    if (lossesAreNotKept) {
      throw new IllegalStateException("the table is down");
    }
    lost.add(failed.notice().name() + " of " + of.ids().orderId() + " at " + at);
  }

  private boolean decide(Link of, String orderId, Command command) {
    decided.add(command);
    return !deskIsBusy;
  }

  static Link link(@Nullable URI endpoint) {
    Party party = new Party("native", endpoint);
    return Link.between("acme", "native", "native").with(party, party);
  }

  private final class Log implements NoticeLog {
    @Override
    public void recorded(Delivery now) {
      recorded.add(now.status());
    }

    @Override
    public void failed(Delivery delivery) {
      log.add("failed " + delivery.notice().name());
    }

    @Override
    public void declineUntold(Delivery delivery) {
      log.add("untold " + delivery.notice().name());
    }

    @Override
    public void credentialsExpired(Delivery delivery) {
      log.add("expired " + delivery.to());
    }

    @Override
    public void tokensLost(String link, Side of, RuntimeException why) {
      throw new AssertionError("no courier of this office has tokens", why);
    }

    @Override
    public void broke(DeliveryKey key, String what, RuntimeException why) {
      log.add(what + ": " + why.getMessage());
    }
  }

  private final class OneLink implements Directory, Attention {
    @Override
    public void raise(String id, Side side, Instant at) {
      written();
      markedAt = at;
      mark(Set.of(side));
    }

    @Override
    public void clear(String id, Side side, Instant begun) {
      written();
      if (markedAt.isBefore(begun)) {
        mark(Set.of());
      }
    }

    private void written() {
      if (linkIsLocked) {
        throw new IllegalStateException("the link is locked");
      }
      marks++;
    }

    private void mark(Set<Side> uncallable) {
      link = link == null ? null : link.needing(new Needs(uncallable, link.needs().warned()));
    }

    @Override
    public void warn(String id, Side side) {
      throw new UnsupportedOperationException("notices warn of nothing");
    }

    @Override
    public Optional<Link> link(String id) {
      return Optional.ofNullable(remembered == null ? link : remembered);
    }

    @Override
    public Optional<Credential> credential(String dialect, String id) {
      return Optional.empty();
    }

    @Override
    public Optional<AccessToken> token(String dialect, String hash) {
      return Optional.empty();
    }
  }
}
