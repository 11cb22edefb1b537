package countermand.dialects;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Decision;
import countermand.core.Eligibility;
import countermand.core.Idempotency;
import countermand.core.Order;
import countermand.core.OrderName;
import java.time.Duration;
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

  /** Answered already: a constant, or a request that cannot be understood. */
  record Answered(HttpReply reply) implements Call {}
}
