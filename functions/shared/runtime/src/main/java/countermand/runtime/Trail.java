package countermand.runtime;

import countermand.core.Answer;
import countermand.core.Order;
import countermand.core.OrderName;
import countermand.core.Request;
import countermand.core.RequestOutcome;
import countermand.core.Told;
import countermand.dialects.Denial;
import countermand.store.OrderWrite;
import countermand.store.Slot;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is found out on the way about one invocation, for its line in the log: names and numbers,
 * never a reason, a body, a key or a query. Belongs to one thread.
 */
final class Trail {
  private static final ScopedValue<Trail> CURRENT = ScopedValue.newInstance();
  private static final String UNAVAILABLE = "UNAVAILABLE";

  private final Map<String, String> said = new TreeMap<>();
  private final Map<String, Integer> decisions = new TreeMap<>();
  private final Map<String, Integer> refusals = new TreeMap<>();
  private final Map<Metric, Integer> counts = new HashMap<>();
  private int dynamoCalls;
  private long version;

  /** What is counted. */
  enum Metric {
    RACES_LOST("RacesLost"),
    REPLAYED_BODIES("ReplayedBodies"),
    WRONG_PASSWORDS("WrongPasswords"),
    REQUESTS_OPENED("RequestsOpened"),
    REQUESTS_CLOSED("RequestsClosed"),
    RATE_LIMITED("RateLimited");

    private final String text;

    Metric(String text) {
      this.text = text;
    }

    /** The metric's name in CloudWatch. */
    String text() {
      return text;
    }
  }

  /** The trail of the invocation under way; outside of any, one that nobody will look at. */
  static Trail current() {
    return CURRENT.isBound() ? CURRENT.get() : new Trail();
  }

  /** Does some work, which leaves its marks here. */
  <T> T follow(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).call(work::get);
  }

  /** Notes a field of the line. */
  void say(String field, @Nullable String value) {
    if (value != null) {
      said.put(field, value);
    }
  }

  /** A command is put to an order. */
  void commanded(String command, OrderName order) {
    say("command", command);
    say("order", order.id());
  }

  /** The desk has answered. */
  void answered(Answer answer) {
    String outcome =
        switch (answer) {
          case Answer.Done done -> {
            told(done.told());
            yield done.told().moved() ? "moved" : "already-done";
          }
          case Answer.Replayed replayed -> {
            told(replayed.told());
            yield "replayed";
          }
          case Answer.Refused refused -> {
            refused(refused.refusal().code().name());
            refused.order().ifPresent(this::stands);
            yield "refused";
          }
          case Answer.NotFound _ -> refused("not-found", "ORDER_NOT_FOUND");
          case Answer.IdTaken _ -> refused("refused", "ORDER_ID_TAKEN");
          case Answer.Busy _ -> refused("busy", "BUSY");
          case Answer.KeyReused _ -> refused("refused", "IDEMPOTENCY_KEY_REUSED");
          case Answer.KeysFull _ -> refused("refused", "IDEMPOTENCY_KEYS_FULL");
        };
    decisions.merge(outcome, 1, Integer::sum);
    say("outcome", outcome);
  }

  /** The desk has failed in the middle of a call that goes on. */
  void failed() {
    String outcome = refused("not-known", UNAVAILABLE);
    decisions.merge(outcome, 1, Integer::sum);
    say("outcome", outcome);
  }

  /** The request did not get as far as the desk. */
  void denied(Denial why) {
    say("outcome", "denied");
    refused(
        switch (why) {
          case Denial.Unauthenticated _ -> "UNAUTHENTICATED";
          case Denial.Forbidden _ -> "FORBIDDEN";
          case Denial.RouteNotFound _ -> "ROUTE_NOT_FOUND";
          case Denial.BodyTooLarge _ -> "BODY_TOO_LARGE";
          case Denial.Illegible _ -> "MALFORMED";
          case Denial.LinkNotFound _ -> "LINK_NOT_FOUND";
          case Denial.Unavailable _ -> UNAVAILABLE;
          case Denial.Busy _ -> "BUSY";
          case Denial.RateLimited _ -> "RATE_LIMITED";
        });
  }

  /** A decision was written. */
  void wrote(Slot seen, OrderWrite write) {
    Order after = write.order();
    if (seen instanceof Slot.Taken taken) {
      say("stageBefore", taken.stored().order().stage().name());
    }
    stands(after);
    Map<String, RequestOutcome> before = outcomes(seen);
    for (Request request : after.requests()) {
      @Nullable RequestOutcome was = before.get(request.id());
      if (was == null) {
        count(Metric.REQUESTS_OPENED);
      }
      boolean open = was == null || was == RequestOutcome.OPEN;
      if (open && request.outcome() != RequestOutcome.OPEN) {
        count(Metric.REQUESTS_CLOSED);
      }
    }
  }

  void count(Metric metric) {
    counts.merge(metric, 1, Integer::sum);
  }

  void calledDynamo() {
    dynamoCalls++;
  }

  Map<String, String> said() {
    return said;
  }

  /** Decisions by outcome. */
  Map<String, Integer> decisions() {
    return decisions;
  }

  /** Refusals by code. */
  Map<String, Integer> refusals() {
    return refusals;
  }

  Map<Metric, Integer> counts() {
    return counts;
  }

  /** Whether the caller got no answer, or none to a part of the call, because something broke. */
  boolean unavailable() {
    return refusals.containsKey(UNAVAILABLE);
  }

  int dynamoCalls() {
    return dynamoCalls;
  }

  /** The order's version as last seen; 0 where none was. */
  long version() {
    return version;
  }

  private String refused(String outcome, String code) {
    refused(code);
    return outcome;
  }

  private void refused(String code) {
    refusals.merge(code, 1, Integer::sum);
    say("code", code);
  }

  private void told(Told told) {
    say("order", told.orderId());
    say("stage", told.stage());
    version = told.version();
  }

  private void stands(Order order) {
    say("order", order.ids().orderId());
    say("link", order.ids().link());
    say("stage", order.stage().name());
    version = order.version();
  }

  private static Map<String, RequestOutcome> outcomes(Slot seen) {
    Map<String, RequestOutcome> outcomes = new HashMap<>();
    if (seen instanceof Slot.Taken taken) {
      taken.stored().order().requests().forEach(it -> outcomes.put(it.id(), it.outcome()));
    }
    return outcomes;
  }
}
