package countermand.pages;

import countermand.core.Cancellation;
import countermand.core.DecidedBy;
import countermand.core.Order;
import countermand.core.Request;
import org.jspecify.annotations.Nullable;

/**
 * What had become of a request before an answer that changed nothing. What the desk tells of such
 * an answer is about the request that cancelled the order, which need not be the one answered.
 */
final class Beforehand {
  private Beforehand() {}

  /** For whoever answered so. */
  static String sentence(Order order, Which which, Verdict verdict, Texts texts) {
    return order
        .request(which.requestId())
        .map(request ->
            switch (verdict) {
              case Verdict.Yes _ -> accepted(order, request, texts);
              case Verdict.No no -> declined(request, no.reason(), texts);
            })
        .orElseGet(() -> texts.of("result.canceled-before"));
  }

  /** The order is canceled, or as much of it as was asked for. */
  private static String accepted(Order order, Request request, Texts texts) {
    return switch (request.outcome()) {
      case EXPIRED -> texts.of("result.expired");
      case ACCEPTED ->
          texts.of(canceledThere(order, request) ? "result.canceled-there" : "result.same");
      case OPEN, DECLINED, WITHDRAWN, SUPERSEDED ->
          texts.of("result.canceled-since", texts.of("outcome", request.outcome()));
    };
  }

  /** The marketplace cancels without an answer, and the request that was open counts as granted. */
  private static boolean canceledThere(Order order, Request request) {
    @Nullable Cancellation cancellation = order.cancellation();
    return cancellation != null
        && cancellation.decidedBy() == DecidedBy.MARKETPLACE
        && request.id().equals(cancellation.requestId());
  }

  /** The words of the first stand: whoever comes later is told them, where they are others. */
  private static String declined(Request request, String said, Texts texts) {
    Request.@Nullable Closing closing = request.closing();
    String stands = closing == null || closing.reason() == null ? "" : closing.reason();
    if (stands.equals(said)) {
      return texts.of("result.same");
    }
    return switch (stands) {
      case "" -> texts.of("result.declined-silently");
      case Request.Closing.SHIPPED -> texts.of("result.shipped");
      case Request.Closing.INVOICED -> texts.of("result.invoiced");
      default -> texts.of("result.declined-before", stands);
    };
  }
}
