package countermand.dialects;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Decision;
import countermand.core.Eligibility;
import countermand.core.FeedPage;
import countermand.core.Idempotency;
import countermand.core.Order;
import countermand.core.OrderName;
import countermand.core.Trial;
import countermand.dialects.links.OperatorCall;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a request wants, and how its answer is put into the protocol's words. */
public sealed interface Call {

  /** Decide a command. */
  record Decide(
      OrderName order,
      Command command,
      @Nullable Idempotency idempotency,
      Function<Answer, HttpReply> reply)
      implements Call {}

  /**
   * Decide several commands, each about an order of its own, one after the other. The first that is
   * not done ends it: what was decided before it stands, so the same call again goes on from there.
   *
   * @param reply gets the answers to what was decided, in order; only the last may be none of done
   */
  record DecideEach(List<One> commands, Function<List<Answer>, HttpReply> reply) implements Call {
    public DecideEach {
      commands = List.copyOf(commands);
    }

    /** One of them. */
    public record One(OrderName order, Command command) {}
  }

  /**
   * Decide several commands, each about an order of its own, whatever becomes of the others.
   *
   * @param reply gets what became of each, in order
   */
  record DecideAll(List<DecideEach.One> commands, Function<List<Upshot>, HttpReply> reply)
      implements Call {
    public DecideAll {
      commands = List.copyOf(commands);
    }
  }

  /** It depends on where and when it is asked. */
  record Visit(Function<Scene, Call> then) implements Call {}

  /**
   * Look at several orders first, each settled to now.
   *
   * @param then gets one for each name, in order; empty where there is no such order
   */
  record LookAtEach(List<OrderName> orders, Function<List<Optional<Order>>, Call> then)
      implements Call {
    public LookAtEach {
      orders = List.copyOf(orders);
    }
  }

  /**
   * Show all that is known of an order.
   *
   * @param reply empty where there is no such order
   */
  record ShowDossier(OrderName order, Function<Optional<Dossier>, HttpReply> reply)
      implements Call {}

  /**
   * Find orders by what else is known of them: a request's id, a receipt, a group.
   *
   * @param then gets the marketplace's ids of those that were found
   */
  record Find(String text, int limit, Function<List<String>, Call> then) implements Call {}

  /** The token that calls is to open nothing any more. */
  record EndToken(String token, HttpReply reply) implements Call {}

  /**
   * Look at an order first, settled to now: what is to be done depends on it. Between the look and
   * what follows the order may change; the rules judge it anew.
   *
   * @param then empty where there is no such order
   */
  record Look(OrderName order, Function<Optional<Order>, Call> then) implements Call {}

  /**
   * Try commands on an order as it stands, each on its own: nothing of it is written.
   *
   * @param commands what to try
   * @param then empty where there is no such order
   */
  record Try(
      OrderName order,
      Function<Order, List<Command>> commands,
      Function<Optional<Trial>, Call> then)
      implements Call {}

  /** It depends on whether the seller has an endpoint behind us. */
  record IfUpstream(Call having, Call otherwise) implements Call {}

  /**
   * Pass the request on to the endpoint that the seller has behind us, and go on with its answer.
   *
   * @param within how long the caller can wait for it
   * @param call as it is made there
   * @param then what follows from its answer
   * @param unanswered where it gave none
   * @param elsewhere where whoever has the request must not call the world: where to send it
   *     instead
   */
  record PassOn(
      Duration within,
      Function<Upstream, HttpCall> call,
      Function<Passed, Call> then,
      HttpReply unanswered,
      HttpReply elsewhere)
      implements Call {}

  /**
   * Show an order, settled to now.
   *
   * @param reply empty where there is no such order
   */
  record ShowOrder(OrderName order, Function<Optional<Order>, HttpReply> reply) implements Call {}

  /**
   * Say what a cancellation would do now.
   *
   * @param reply empty where there is no such order
   */
  record ShowEligibility(OrderName order, Function<Optional<Eligibility>, HttpReply> reply)
      implements Call {}

  /**
   * List what waits for the seller.
   *
   * @param reply empty where the cursor is none of ours
   */
  record ListDecisions(
      int limit, @Nullable String cursor, Function<Optional<Decision.Page>, HttpReply> reply)
      implements Call {}

  /**
   * Issue an access token to the credential that calls.
   *
   * @param lifetime how long it opens anything
   * @param reply gets the token, which is shown this once
   */
  record IssueToken(Duration lifetime, Function<String, HttpReply> reply) implements Call {}

  /**
   * Exchange a code, or a token for refreshing, for an access token and a token for refreshing;
   * what was given for them is good no more.
   *
   * @param given what is exchanged
   * @param account for which the caller wants them; absent: whichever it has
   * @param accessFor how long the access token opens anything
   * @param refreshFor how long the other one can be exchanged
   */
  record ExchangeToken(
      Exchanged.Given given,
      @Nullable String account,
      Duration accessFor,
      Duration refreshFor,
      Function<Exchanged, HttpReply> reply)
      implements Call {}

  /**
   * Show what the parties were told of an order.
   *
   * @param reply empty where there is no such order
   */
  record ShowDeliveries(OrderName order, Function<Optional<List<DeliveryState>>, HttpReply> reply)
      implements Call {}

  /**
   * List what parties have not taken.
   *
   * @param reply empty where the cursor is none of ours
   */
  record ListUndelivered(
      DeliveryState.Status status,
      int limit,
      @Nullable String cursor,
      Function<Optional<DeliveryState.Page>, HttpReply> reply)
      implements Call {}

  /** Read what the caller was not told, the earliest first. */
  record ReadLost(int limit, Function<LostPage, HttpReply> reply) implements Call {}

  /**
   * Confirm that what the caller was not told has been heard since.
   *
   * @param upTo the number of the last that was heard
   * @param reply false where that number was never given
   */
  record ConfirmLost(long upTo, Function<Boolean, HttpReply> reply) implements Call {}

  /** Deliver a notice again. */
  record Redeliver(String id, Function<Redelivered, HttpReply> reply) implements Call {}

  /**
   * Take the free texts out of an order.
   *
   * @param reply false where there is no such order
   */
  record EraseTexts(OrderName order, Function<Boolean, HttpReply> reply) implements Call {}

  /**
   * Read on in the link's feed.
   *
   * @param after the cursor of the page before; absent to begin with the oldest event
   * @param reply empty where the cursor is none of ours
   */
  record ReadFeed(int limit, @Nullable String after, Function<Optional<FeedPage>, HttpReply> reply)
      implements Call {}

  /** An operator's business with links. */
  record Operate(OperatorCall what) implements Call {}

  /**
   * Let somebody look at the link.
   *
   * @param why for a person
   */
  record CallAttention(String why, HttpReply reply) implements Call {}

  /** Answered already: a constant, or a request that cannot be understood. */
  record Answered(HttpReply reply) implements Call {}
}
