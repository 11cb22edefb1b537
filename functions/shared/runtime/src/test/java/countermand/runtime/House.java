package countermand.runtime;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Content;
import countermand.core.OrderName;
import countermand.core.OrderedLine;
import countermand.core.Role;
import countermand.core.Side;
import countermand.dialects.Dialects;
import countermand.dialects.HttpReply;
import countermand.dialects.Protocol;
import countermand.dialects.Route;
import countermand.effects.notice.Redelivery;
import countermand.runtime.telling.Ask;
import countermand.runtime.telling.CountedTokens;
import countermand.runtime.telling.MemoryDirectory;
import countermand.runtime.telling.MemoryOrders;
import countermand.runtime.telling.OneDelivery;
import countermand.store.Backoff;
import countermand.store.Credential;
import countermand.store.Desk;
import countermand.store.Link;
import countermand.store.Slot;
import countermand.store.SlotKey;
import countermand.store.WaitingIndex;
import countermand.store.delivery.DeliveryKey;
import countermand.store.feed.Feed;
import countermand.store.feed.FeedDesk;
import countermand.store.feed.TableFeed;
import countermand.store.lost.LostDesk;
import countermand.store.lost.LostMessages;
import countermand.store.telling.MemoryFeedTable;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The real dispatcher and desk over a table in memory. The link acme is native on both sides, vtx
 * speaks VTEX; each has its keys, and there is an operator.
 */
final class House {
  static final Instant START = Ask.NOW;
  static final Duration WINDOW = Link.WINDOW;

  private static final int TRIES = 3;

  final Noticed noticed = new Noticed();
  final MemoryOrders orders = new MemoryOrders();
  final OneDelivery deliveries = new OneDelivery();
  final CountedTokens counted = new CountedTokens();
  RateLimit limits = (link, role) -> Optional.empty();
  Function<Route, Protocol> protocols = Dialects::forRoute;
  final List<DeliveryKey> queued = new ArrayList<>();
  final Feed feed = new TableFeed(new MemoryFeedTable());
  final LostMessages losses = new LostMessages(new MemoryFeedTable(), new MemoryFeedTable());
  final MemoryDirectory directory =
      new MemoryDirectory()
          .connect(Link.between("acme", "native", "native"))
          .connect(Link.between("vtx", "vtex", "vtex"))
          .issue("native", "market", Role.MARKETPLACE, "acme")
          .issue("native", "seller", Role.SELLER, "acme")
          .issue("native", "stranger", Role.SELLER, "vtx")
          .issue("native", "orphan", Role.SELLER, "gone")
          .issue("native", "operator", Role.OPERATOR, null)
          .issue("vtex", "market", Role.MARKETPLACE, "vtx")
          .issue("vtex", "seller", Role.SELLER, "vtx")
          .issue("vtex", "operator", Role.OPERATOR, null);

  final Map<Credential, Instant> uses = new HashMap<>();

  private final FunctionLog log = new FunctionLog(System.out);
  private final AtomicLong receipts = new AtomicLong();
  private final TermsOfLinks terms = new TermsOfLinks(Duration.ofHours(1));
  private final Desk desk =
      new Desk(
          new WatchedOrders(orders),
          (link, now) -> true,
          (link, limit, from) ->
              new WaitingIndex.Page(List.of(), new WaitingIndex.Cursor("", "", true)),
          this::now,
          () -> new UUID(0, receipts.incrementAndGet()),
          House::tries);
  private final AtomicLong tokens = new AtomicLong();
  private final AccessTokens access =
      new AccessTokens(directory, directory, this::chance, this::now);
  private final Dispatcher dispatcher =
      new Dispatcher(
          directory,
          new Authentication(
              directory,
              access,
              Credential::secretHash,
              new WrongPasswords(new LeasedTokens(counted, this::now, log)),
              noticed,
              new LastUses(uses::put, this::now, log),
              this::now),
          desk,
          deciding(() -> 0),
          new FeedDesk(feed, this::now),
          deliveryCalls(),
          terms,
          access,
          (link, name) ->
              orders.read(new SlotKey(link, Side.MARKETPLACE, name.id())) instanceof Slot.Taken,
          (link, role) -> limits.spend(link, role),
          noticed,
          new Abilities(
              Optional.empty(),
              new NoUpstreams(),
              Optional.of((call, operator) -> HttpReply.empty(204)),
              Search::nothing,
              route -> protocols.apply(route)));
  private Instant now = START;

  Instant now() {
    return now;
  }

  House after(Duration time) {
    now = now.plus(time);
    return this;
  }

  Dispatcher dispatcher() {
    return dispatcher;
  }

  Settler settler() {
    return new Settler(directory, desk, terms);
  }

  private byte[] chance() {
    return ByteBuffer.allocate(AccessTokens.BYTES).putLong(tokens.incrementAndGet()).array();
  }

  /** By another clock than the one that stands still. */
  Deciding deciding(LongSupplier nanos) {
    return new Deciding(desk, noticed, nanos);
  }

  DeskVerdicts verdicts() {
    return new DeskVerdicts(desk, terms);
  }

  Link link(String id) {
    return directory.link(id).orElseThrow();
  }

  HttpReply hears(Ask ask) {
    return dispatcher.answer(ask.request());
  }

  /** An order M-1 of the link, of one line, paid now. */
  House placed(String link) {
    say(
        link,
        new Command.PlaceOrder(
            null,
            new Content(
                100, "BRL", null, null, List.of(new OrderedLine("A", null, null, null, 1, 100L))),
            now));
    return this;
  }

  /** Something is said to the order M-1 of the link. */
  Answer say(String link, Command command) {
    return desk.decide(
        link,
        terms.of(directory.link(link).orElseThrow()),
        new OrderName("M-1", OrderName.Whose.MARKETPLACE),
        command,
        null);
  }

  LostDesk lost() {
    return new LostDesk(losses, this::now);
  }

  private DeliveryCalls deliveryCalls() {
    return new DeliveryCalls(
        deliveries,
        lost(),
        Optional.of(
            new Redelivery(
                deliveries, (key, _) -> queued.add(key), new NoticeLines(log), this::now)));
  }

  private static Backoff.Attempts tries() {
    AtomicInteger left = new AtomicInteger(TRIES);
    return () -> left.decrementAndGet() > 0;
  }
}
