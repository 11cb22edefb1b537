package countermand.simulation.world;

import countermand.core.Command;
import countermand.core.Event;
import countermand.core.Heard;
import countermand.core.Order;
import countermand.core.Side;
import countermand.dialects.Letter;
import countermand.effects.notice.Courier;
import countermand.effects.notice.NoticeLog;
import countermand.runtime.outgoing.SimulatedTokens;
import countermand.simulation.workload.Words;
import countermand.store.Backoff;
import countermand.store.GrowingPauses;
import countermand.store.Party;
import countermand.store.delivery.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parties' endpoints: each takes what it is told, most of the time. The marketplaces let nobody
 * in whose token has ended, and say what is in an order that they placed without its lines.
 */
public final class Receivers {
  private static final int MOODS = 9;
  private static final Duration TIME_OUT = Duration.ofSeconds(10);
  private static final Duration KEEPING = Duration.ofSeconds(45);
  private final World world;
  private final Map<String, Integer> taken = new HashMap<>();
  private final Set<String> dead = new HashSet<>();
  private int waited;

  private final TokenGate gate;

  Receivers(World world) {
    this.world = world;
    this.gate = new TokenGate(world);
  }

  /** What lets callers in at the marketplaces. */
  public TokenGate gate() {
    return gate;
  }

  /** How often a party took a delivery. */
  public int taken(String deliveryId) {
    return taken.getOrDefault(deliveryId, 0);
  }

  /** Nobody will ever answer there. */
  public void kill(String link, Side side) {
    dead.add(link + "/" + side);
  }

  /** The endpoints as one invocation sees them. */
  Courier over(Wire wire, NoticeLog log) {
    return new Courier() {
      @Override
      public Reply tell(Errand errand, Party party) {
        return switch (errand.to()) {
          case MARKETPLACE -> pastTheGate(wire, log, errand, party);
          case SELLER -> wire.call("endpoint.tell", () -> answer(wire, errand));
        };
      }

      @Override
      public boolean tellable(Party party, Side to, Event.Notice notice, Order order) {
        return !(notice instanceof Event.CancellationWithdrawn) || to == Side.MARKETPLACE;
      }

      @Override
      public Optional<Duration> refusedByInvoiceWithin(Party marketplace) {
        return Optional.empty();
      }
    };
  }

  private Courier.Reply pastTheGate(Wire wire, NoticeLog log, Courier.Errand errand, Party party) {
    Delivery delivery = errand.delivery();
    Letter letter =
        new Letter(
            delivery.id(),
            delivery.to(),
            delivery.notice(),
            errand.detail(),
            errand.order(),
            party.endpoint(),
            List.of(Integer.toString(gate.given())),
            wire.instant());
    TokenTalk talk = new TokenTalk(wire, gate, () -> answer(wire, errand));
    Courier.Reply reply =
        SimulatedTokens.tell(
            talk, new WiredTokens(wire, gate.book()), log, pauses(wire), wire, talk, letter);
    if (reply.heard() instanceof Heard.NotYet) {
      world.trace("new tokens are on their way");
      waited++;
    }
    return reply;
  }

  /** As those of whoever gets tokens, in the world's own time. */
  private static Backoff pauses(Wire wire) {
    return () -> {
      Instant end = wire.instant().plus(KEEPING);
      return new GrowingPauses(
              () -> Optional.of(Duration.between(wire.instant(), end)),
              pause -> {
                wire.pause(pause);
                return true;
              })
          .start();
    };
  }

  /** How often somebody waited for the tokens that another was getting. */
  public int waited() {
    return waited;
  }

  private Courier.Reply answer(Wire wire, Courier.Errand errand) {
    if (dead.contains(errand.delivery().order().link() + "/" + errand.to())) {
      wire.pause(TIME_OUT);
      return reply(new Heard.Retry(null), 0);
    }
    if (!world.trouble().mood()) {
      return take(errand);
    }
    boolean asked =
        errand.delivery().notice() instanceof Event.CancellationRequested
            && errand.to() == Side.SELLER;
    return switch (world.chance().below(MOODS)) {
      case 0 -> reply(new Heard.Retry(null), 500);
      case 1 -> reply(new Heard.Retry(null), 404);
      case 2 -> reply(new Heard.Retry(world.chance().upTo(Duration.ofMinutes(20))), 429);
      case 3 -> reply(new Heard.Gone(), 410);
      case 4 -> {
        wire.pause(TIME_OUT);
        yield reply(new Heard.Retry(null), 0);
      }
      case 5 -> {
        take(errand);
        wire.pause(TIME_OUT);
        yield reply(new Heard.Retry(null), 0);
      }
      case 6 -> reply(new Heard.CredentialsExpired(), 401);
      case 7 -> asked ? decided(errand) : take(errand);
      default -> asked ? undecided(errand) : take(errand);
    };
  }

  private Courier.Reply take(Courier.Errand errand) {
    taken.merge(errand.delivery().id(), 1, Integer::sum);
    boolean asked =
        errand.to() == Side.MARKETPLACE && errand.delivery().notice() instanceof Event.OrderPlaced;
    return reply(
        asked
            ? new Heard.Decided(new Command.ReportContent(Words.content("usual"), null))
            : new Heard.Delivered(),
        200);
  }

  private Courier.Reply undecided(Courier.Errand errand) {
    taken.merge(errand.delivery().id(), 1, Integer::sum);
    return reply(new Heard.Undecided(), 200);
  }

  private Courier.Reply decided(Courier.Errand errand) {
    taken.merge(errand.delivery().id(), 1, Integer::sum);
    String id = ((Event.CancellationRequested) errand.delivery().notice()).requestId();
    Command command =
        world.chance().happens(0.5)
            ? new Command.AcceptRequest(id)
            : new Command.DeclineRequest(id, "no");
    return reply(new Heard.Decided(command), 200);
  }

  private Courier.Reply reply(Heard heard, int status) {
    world.trace("endpoint answers " + status + " " + heard);
    return new Courier.Reply(heard, status, "", true);
  }
}
